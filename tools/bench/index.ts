import { LocalStackError } from '@abbotsford/local-stack';
import { buildApps } from '../shared/build-apps';
import { benchBoard } from './board';
import { benchEcho } from './echo';
import { benchIdle } from './idle';

import { benchEmbedding, benchRagIndex } from './rag-index';
import { benchRagSearches } from './rag-searches';
import { benchTurns } from './turns';
import { benchTurnsAtOnce } from './turns-at-once';
import { benchWebPages } from './web-pages';

const help = `Measures what the layers cost, as ratios within this run: figures of two machines or days can't be compared.

  npm run bench              everything, some ten minutes
  npm run bench -- turns     requests through all layers, turns of both bots
  npm run bench -- at-once   64 conversations at the same moment, with a stand-in for the language model
  npm run bench -- rag       the knowledge base: index, embedding, searches
  npm run bench -- rag-index the same without the whole platform: index and embedding
  npm run bench -- web       Lighthouse's scores of the web pages, what an idle page takes, and what the chat costs
                             pages of others; on a machine that does nothing else (not part of "everything")
  npm run bench -- board     the sales board with 2,000 deals, in Chromium (not part of "everything")
  npm run bench -- idle      memory and CPU of npm start while nobody does anything (not part of "everything")
`;

const say = (lines: readonly string[]): void => {
  for (const line of lines) console.log(line);
};

async function turns(): Promise<void> {
  const { bare, lines } = await benchEcho();
  say(lines);
  say(await benchTurns(bare));
}

async function ragIndex(): Promise<void> {
  say(await benchEmbedding());
  say(await benchRagIndex());
}

const parts: Readonly<Record<string, readonly (() => Promise<void>)[]>> = {
  turns: [turns],
  'at-once': [async () => say(await benchTurnsAtOnce())],
  rag: [ragIndex, async () => say(await benchRagSearches())],
  'rag-index': [ragIndex],
  web: [async () => say(await benchWebPages())],
  board: [async () => say(await benchBoard())],
  idle: [async () => say(await benchIdle((line) => console.log(line)))],
};

async function main([part = '', ...others]: readonly string[]): Promise<void> {
  const wanted =
    part === '' ? [...(parts['turns'] ?? []), ...(parts['at-once'] ?? []), ...(parts['rag'] ?? [])] : parts[part];
  if (!wanted || others.length > 0) {
    console.log(help);
    if (part !== '--help') process.exitCode = 1;
    return;
  }
  await buildApps((line) => console.log(line));
  for (const measure of wanted) await measure();
}

main(process.argv.slice(2)).then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof LocalStackError ? error.message : error);
    process.exit(1);
  },
);
