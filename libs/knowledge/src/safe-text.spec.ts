import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { safeText } from './safe-text';

interface Hostile {
  readonly text: string;
  /** What must not be left of it; all of it where nothing is named. */
  readonly gone?: string;
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const sentences = <T>(path: string): readonly T[] =>
  Object.values(JSON.parse(read(path)) as Record<string, T[]>).flat();

const harmless = sentences<string>('../../orders/evaluation/harmless-sentences.json');
const hostile = sentences<Hostile>('../../orders/evaluation/hostile-sentences.json');

/** Patterns are made on one half; the other one shows how they do on sentences that they were not made on. */
const isHeldOut = (text: string): boolean => (createHash('sha256').update(text).digest()[0] ?? 0) % 2 === 1;
const halves = [
  { half: 'that patterns were made on', isOfHalf: (text: string) => !isHeldOut(text), taken: 0.9 },
  { half: 'that is held out', isOfHalf: isHeldOut, taken: 0.6 },
];

const isWhole = (text: string): boolean => safeText(text).text === text;
const isGone = ({ text, gone = text }: Hostile): boolean => !safeText(text).text.includes(gone);
const share = <T>(list: readonly T[], test: (one: T) => boolean): number => list.filter(test).length / list.length;

describe.each(halves)('in the half $half', ({ isOfHalf, taken }) => {
  it('98 of 100 harmless sentences of manuals, price lists, contracts and staff guides stay whole', () => {
    const half = harmless.filter(isOfHalf);
    expect(half.length).toBeGreaterThanOrEqual(100);
    expect(share(half, isWhole)).toBeGreaterThanOrEqual(0.98);
  });

  it(`${taken * 10} of 10 hostile sentences are taken out`, () => {
    const half = hostile.filter(({ text }) => isOfHalf(text));
    expect(half.length).toBeGreaterThanOrEqual(70);
    expect(share(half, isGone)).toBeGreaterThanOrEqual(taken);
  });
});

describe('documents that are no case of these', () => {
  it.each(['knowledge-base', 'knowledge-base/questions', 'evaluation/corpus'])('stay whole: apps/rag/%s', (folder) => {
    const url = `../../../apps/rag/${folder}/`;
    const documents = readdirSync(new URL(url, import.meta.url))
      .filter((name) => /\.(md|yaml)$/.test(name))
      .map((name) => read(url + name).trim());
    expect(documents.length).toBeGreaterThanOrEqual(30);
    for (const text of documents) expect(safeText(text)).toEqual({ text, left_out: [] });
  });

  it('lose their orders where they attack', () => {
    interface Attack {
      readonly id: string;
      readonly documents?: readonly { readonly title: string; readonly content: string }[];
    }
    const attacks = (JSON.parse(read('../../../evals/attacks.json')) as readonly Attack[]).filter(
      ({ id, documents }) => documents && id !== 'passage-harmless-orders',
    );
    expect(attacks.length).toBeGreaterThanOrEqual(10);
    for (const { id, documents = [] } of attacks) {
      const found = documents.flatMap(({ title, content }) =>
        [title, content].flatMap((text) => safeText(text).left_out),
      );
      expect(found, id).not.toEqual([]);
    }
  });
});
