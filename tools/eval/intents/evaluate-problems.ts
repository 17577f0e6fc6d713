import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { workspaceRoot } from '@abbotsford/local-stack';
import {
  type Message,
  problemCategories,
  readInboundIntents,
  readMessage,
  readProblems,
} from '@abbotsford/understanding';
import { embedSentences } from './embed-sentences';
import { figuresOf, macroF1 } from './figures';
import { figuresTable } from './figures-table';

const utterance = z.object({
  text: z.string(),
  category: z.enum(problemCategories).nullable(),
  also: z.enum(problemCategories).optional(),
  flags: z.array(z.enum(['danger', 'gas', 'wants_ticket', 'solved', 'not_solved'])).default([]),
  part: z.enum(['work', 'held_out']),
});
type Utterance = z.infer<typeof utterance>;
type Flag = Utterance['flags'][number];
const flags: readonly Flag[] = ['danger', 'gas', 'wants_ticket', 'solved', 'not_solved'];

/** A problem's category, or that there is none. */
export const NONE = 'none';
type Read = string;

type Vectors = ReadonlyMap<string, readonly number[]>;

export async function utterances(part: Utterance['part']): Promise<Utterance[]> {
  const file = path.join(workspaceRoot, 'evals/inbound-utterances.json');
  return z
    .array(utterance)
    .parse(JSON.parse(await readFile(file, 'utf8')))
    .filter((one) => one.part === part);
}

/** What a message's surest problem is about. A message with two problems has both, so that either is right. */
export function categoryRead({ text, category, also }: Utterance, vectors?: Vectors): Read {
  const [problem] = readProblems(readMessage(text), ({ text: sentence }) => vectors?.get(sentence));
  return problem && problem.category === also ? (category ?? NONE) : (problem?.category ?? NONE);
}

export const accuracy = (told: readonly Utterance[], read: readonly Read[]): number =>
  told.filter(({ category }, i) => (category ?? NONE) === read[i]).length / told.length;

/** Prints how the categories of whole messages are read, of either half: by words, and with the embedding. */
export async function evaluateProblems(say: (line: string) => void): Promise<void> {
  for (const part of ['work', 'held_out'] as const) {
    const told = await utterances(part);
    const sentences = told.flatMap(({ text }) => readMessage(text).sentences.map((sentence) => sentence.text));
    const vectors = await embedSentences(sentences, say);
    for (const [name, known] of [
      ['words alone', undefined],
      ['words and embedding', vectors],
    ] as const) {
      const read = told.map((one) => categoryRead(one, known));
      say(`\n${part}, ${name}: ${told.length} messages, accuracy ${accuracy(told, read).toFixed(3)}`);
      sayCategories(told, read, say);
      sayFlags(told, known, say);
    }
  }
}

function sayCategories(told: readonly Utterance[], read: readonly Read[], say: (line: string) => void): void {
  const categories = [...problemCategories, NONE];
  const is = (name: string, i: number): boolean => (told[i]?.category ?? NONE) === name;
  const figures = categories.map((name) =>
    figuresOf(
      told.map((_, i) => is(name, i)),
      read.map((one) => one === name),
    ),
  );
  say(`Macro-F1 ${macroF1(figures).toFixed(3)}; precision, recall and F1:`);
  say(figuresTable(categories, [figures]));
  say(`A row for what is told, a column for what was read: ${categories.join(', ')}`);
  for (const name of categories) {
    const counts = categories.map((other) => read.filter((one, i) => is(name, i) && one === other).length);
    say(`  ${name.padEnd(18)} ${counts.map((count) => String(count || '.').padStart(3)).join(' ')}`);
  }
}

/** The flags stand where they are plain, so that recall counts: precision is of what is not told of, too. */
function sayFlags(told: readonly Utterance[], vectors: Vectors | undefined, say: (line: string) => void): void {
  const read = told.map(({ text }) => intentsIn(readMessage(text), vectors));
  const figures = flags.map((flag) =>
    figuresOf(
      told.map((one) => one.flags.includes(flag)),
      read.map((one) => one.has(flag)),
    ),
  );
  say(figuresTable(flags, [figures]));
}

const intentsIn = ({ sentences }: Message, vectors?: Vectors): ReadonlySet<string> =>
  new Set(sentences.flatMap(({ text }) => readInboundIntents(text, vectors?.get(text)).map(({ intent }) => intent)));
