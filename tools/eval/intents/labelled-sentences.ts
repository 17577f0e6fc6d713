import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { workspaceRoot } from '@abbotsford/local-stack';
import type { IntentSet } from '@abbotsford/understanding';

export interface LabelledSentence<Label extends string = string> {
  readonly says: string;
  readonly labels: readonly Label[];
}

export type Part = 'training' | 'held-out';

const sentence = z.string().trim().min(1);

/**
 * The sentences of a part of a set, in the order of its files' names: `<label>.yaml` lists what has that label alone,
 * `several.yaml` what has more, `none.yaml` what has none.
 * @throws Error that names the file that has another form or the name of no label
 */
export async function labelledSentences<Label extends string>(
  set: IntentSet<Label>,
  part: Part,
): Promise<LabelledSentence<Label>[]> {
  const folder = path.join(workspaceRoot, 'libs/understanding/intents', set.name, part);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();
  const read = files.map(async (file) => {
    try {
      return sentencesIn(set, path.basename(file, '.yaml'), parse(await readFile(path.join(folder, file), 'utf8')));
    } catch (error) {
      throw new Error(`${set.name}/${part}/${file} is not a list of labelled sentences`, { cause: error });
    }
  });
  return (await Promise.all(read)).flat();
}

function sentencesIn<Label extends string>(
  set: IntentSet<Label>,
  name: string,
  content: unknown,
): LabelledSentence<Label>[] {
  const label = z.enum(set.labels);
  if (name === 'several') {
    return z.array(z.strictObject({ says: sentence, labels: z.array(label).min(1) })).parse(content);
  }
  const labels = name === 'none' ? [] : [label.parse(name)];
  return z
    .array(sentence)
    .parse(content)
    .map((says) => ({ says, labels }));
}

/** SHA-256 of sentences with their labels, whatever their order. */
export const hashOf = (sentences: readonly LabelledSentence[]): string =>
  createHash('sha256')
    .update(
      sentences
        .map(({ says, labels }) => JSON.stringify([says, [...labels].sort()]))
        .sort()
        .join('\n'),
    )
    .digest('hex');

/** What makes two sentences the same: their letters and numbers. */
export const gist = (says: string): string =>
  says
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
