import 'reflect-metadata';
import { startStack } from '@abbotsford/local-stack';
import { ServiceClient, ServiceMetrics } from '@abbotsford/service-kit';
import type { Certainty } from '@abbotsford/understanding';
import { EmbeddingClient } from '@abbotsford/bot';
import { casesOf, playCaseThrough } from '../test/evals';
import { embedExemplars } from '../src/local/embed-exemplars';
import { LocalProvider } from '../src/local/local-provider';
import { MeaningReader } from '../src/local/meaning-reader';
import type { CertaintyKey } from '../src/understanding/meaning/compared-for.data';
import { certainty } from '../src/understanding/meaning/compared-for.data';
import { meaningCases } from './cases/meaning-cases';
import type { MeaningCase, Part } from './cases/meaning-case';
import { figuresOf, propose, showFigures } from './figures';
import { expectedReadings, hearCase, readByPatterns, readWithMeaning } from './readings';
import type { HeardCase, Reading } from './readings';

/**
 * `npx tsx apps/outbound-bot/evaluation/calibrate-meaning.ts` embeds our cases with the real model and prints precision
 * and recall of what is read by meaning, for each threshold, on the training and the held-out part; then how messages and
 * whole conversations fare with the thresholds in use. `VERBOSE=1` lists the training cases that go wrong, `HELD_OUT=1`
 * besides all others, which nobody should learn from. rag must have been built (`npm start` does it).
 */
const leasts = [0.6, 0.62, 0.64, 0.66, 0.68, 0.7, 0.72, 0.74, 0.76, 0.78, 0.8];
const margins = [0.01, 0.03, 0.05];
const parts = ['train', 'held_out'] as const;

const conversations = casesOf('outbound.json');

/** What the knowledge base's service makes of the cases, and of whole conversations. */
async function throughTheModel(): Promise<{ heard: readonly HeardCase[]; failures: readonly (readonly string[])[] }> {
  const stack = await startStack({
    services: ['rag'],
    ports: 'free',
    dataDir: null,
    dbName: `evaluation_${Date.now()}`,
  });
  try {
    const connection = await stack.connectNats('outbound-bot');
    const services = new ServiceClient(connection, 'outbound-bot', new ServiceMetrics('outbound-bot'));
    const embedder = new EmbeddingClient(services);
    const index = await embedExemplars(embedder);
    const heard: HeardCase[] = [];
    for (const one of meaningCases) heard.push(await hearCase(one, embedder, index));

    const reader = new MeaningReader(embedder);
    const failures: string[][] = [];
    for (const one of conversations) failures.push(await playCaseThrough(one, new LocalProvider(reader)));
    await connection.close();
    return { heard, failures };
  } finally {
    await stack.stop();
  }
}

const { heard: cases, failures } = await throughTheModel();
const inPart = (part: Part): readonly HeardCase[] => cases.filter((one) => one.part === part);

function showThresholds(key: CertaintyKey): void {
  const used: Certainty = certainty[key];
  const left = parts.map((part) => figuresOf(inPart(part), key, used).left);
  console.log(`\n${key}: precision and recall, training | held out (of ${left.join(' | ')} left open by the patterns)`);
  console.log(`  least  ${margins.map((margin) => `margin ${margin}`.padEnd(26)).join('')}`);
  for (const least of [...new Set([...leasts, used.least])].sort((a, b) => a - b)) {
    const cells = margins.map((margin) => {
      const figures = parts.map((part) => showFigures(figuresOf(inPart(part), key, { least, margin })));
      const mark = least === used.least && margin === used.margin ? ' *' : '';
      return `${figures.join(' | ')}${mark}`.padEnd(26);
    });
    console.log(`  ${least.toFixed(2)}   ${cells.join('')}`);
  }
  const proposed = propose(inPart('train'), key, leasts, margins);
  console.log(`  proposed by the training part: ${proposed ? `${proposed.least}, margin ${proposed.margin}` : 'none'}`);
}

/** Everything that the case means was read, and nothing that it does not mean. */
function mistakes({ means, may, given }: MeaningCase, read: ReadonlySet<Reading>): string[] {
  const expected = expectedReadings(means);
  const known: Reading[] = given.customer_type ? [`customer_type: ${given.customer_type}`] : [];
  const allowed = [...expected, ...expectedReadings(may), ...known];
  return [
    ...expected.filter((reading) => !read.has(reading)).map((reading) => `missed ${reading}`),
    ...[...read].filter((reading) => !allowed.includes(reading)).map((reading) => `wrong ${reading}`),
  ];
}

console.log('* is the threshold in use');
for (const key of Object.keys(certainty) as CertaintyKey[]) showThresholds(key);
console.log('\nWholly right, and wrong in something that was read: patterns alone, with meaning');
for (const part of [...parts, 'later'] as const) {
  const all = inPart(part);
  const judged = all.map((one) => ({
    message: one.message,
    alone: mistakes(one, readByPatterns(one)),
    together: mistakes(one, readWithMeaning(one, certainty)),
  }));
  const right = (way: 'alone' | 'together'): number => judged.filter((one) => one[way].length === 0).length;
  const misread = (way: 'alone' | 'together'): number =>
    judged.filter((one) => one[way].some((mistake) => mistake.startsWith('wrong'))).length;
  console.log(
    `  ${part}: ${right('alone')} and ${right('together')} of ${all.length} right, ${misread('alone')} and ${misread('together')} misread`,
  );
  if (!process.env['VERBOSE'] || (part !== 'train' && !process.env['HELD_OUT'])) continue;
  for (const { message, alone, together } of judged) {
    if (together.length === 0) continue;
    console.log(
      `    ${message}\n      ${together.map((mistake) => (alone.includes(mistake) ? mistake : `${mistake} by meaning`)).join(', ')}`,
    );
  }
}

const failed = conversations.flatMap(({ id }, i) => (failures[i]?.length ? [`${id}: ${failures[i].join('; ')}`] : []));
console.log(
  `\nConversations of evals/outbound.json with meaning: ${conversations.length - failed.length} of ${conversations.length} as expected`,
);
for (const failure of failed) console.log(`  ${failure}`);
