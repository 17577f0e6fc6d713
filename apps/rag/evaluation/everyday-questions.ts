import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const subjects = [
  'delivery',
  'pricing',
  'beans',
  'brewing',
  'machines',
  'grinders',
  'maintenance',
  'water',
  'milk',
  'menu',
  'opening',
  'training',
  'returns',
  'payment',
  'account',
  'company',
] as const;

const asked = {
  asks: z.string().min(1),
  /** The visitor's message before, without which a short question says nothing. */
  after: z.string().min(1).optional(),
};
/** Regular expressions; case is ignored. */
const patterns = z.array(z.string().min(1)).min(1);
/** Names of files in `knowledge-base`, without their ending. */
const documents = z.array(z.string().min(1)).min(1);
const toBeAnswered = {
  answerable: z.literal(true).default(true),
  /** What the right answer has, every one of them. */
  must: patterns,
  /** What would be false, or about something else. */
  must_not: patterns.optional(),
};

const question = z.union([
  z.strictObject({
    ...asked,
    ...toBeAnswered,
    subject: z.enum(subjects),
    /** What a right answer can come from. */
    source: documents,
    /** The answer follows from figures of the documents and stands in none of them. */
    calculated: z.literal(true).optional(),
  }),
  // What the dialogue knows of itself; some of it is in documents too.
  z.strictObject({ ...asked, ...toBeAnswered, subject: z.literal('process'), source: documents.optional() }),
  // The right answer is that one does not know.
  z.strictObject({ ...asked, subject: z.literal('not-known'), answerable: z.literal(false) }),
]);

/** A question as a café owner would type it, and by what its answer is judged. */
export type EverydayQuestion = z.infer<typeof question>;

/** The half that answers are worked on with, and the half that nobody who does so reads. */
export const halves = ['to-work-on', 'held-out'] as const;

/** The questions of a half. Throws a ZodError that names the first field out of form. */
export async function everydayQuestions(half: (typeof halves)[number]): Promise<readonly EverydayQuestion[]> {
  const file = path.join(import.meta.dirname, `everyday-questions-${half}.yaml`);
  return z.array(question).parse(parse(await readFile(file, 'utf8')));
}
