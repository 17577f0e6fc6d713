import { describe, expect, it } from 'vitest';
import { SentenceEmbedder } from '@abbotsford/understanding';
import { input } from '../../test/language/said';
import { understandLocally } from '../understanding/local-understanding';
import { intentExemplars } from '../understanding/meaning/intent.exemplars.data';
import { MeaningReader } from './meaning-reader';
import type { MeaningOutcome } from './meaning-reader';

const goodbyes: ReadonlySet<string> = new Set(intentExemplars.wants_to_exit);

/** As long as an embedding, in one direction. */
const along = (direction: number): readonly number[] =>
  Array.from({ length: 384 }, (_, i) => (i === direction ? 1 : 0));

/** For what the real model cannot be made to do: fail, hang, count. Goodbyes lie in one direction, the rest in another. */
class StandInEmbedder extends SentenceEmbedder {
  readonly asked: number[] = [];
  answer: 'at once' | 'never' | 'error' = 'at once';

  embed(texts: readonly string[]): Promise<readonly (readonly number[])[]> {
    this.asked.push(texts.length);
    if (this.answer === 'error') return Promise.reject(new Error('nobody there'));
    if (this.answer === 'never') return new Promise(() => undefined);
    return Promise.resolve(texts.map((text) => (goodbyes.has(text) || /be off/.test(text) ? along(0) : along(1))));
  }
}

function reading() {
  const embedder = new StandInEmbedder();
  const outcomes: MeaningOutcome[] = [];
  const reader = new MeaningReader(embedder, (outcome) => outcomes.push(outcome));
  const read = (message: string) => {
    const said = input(message);
    return reader.read(understandLocally(said), said);
  };
  return { embedder, outcomes, read };
}

const unknownGoodbye = 'Right, I had best be off home';

describe('MeaningReader', () => {
  it('adds what the patterns left open', async () => {
    const { read, outcomes } = reading();
    expect((await read(unknownGoodbye)).flow).toBe('wants_to_exit');
    expect(outcomes).toEqual(['added']);
  });

  it('asks for the exemplars once, in small batches, and for a message with one call', async () => {
    const { read, embedder } = reading();
    await read(unknownGoodbye);
    const first = embedder.asked.length;
    await read(unknownGoodbye);
    expect(embedder.asked.length).toBe(first + 1);
    expect(Math.max(...embedder.asked)).toBeLessThanOrEqual(16);
  });

  it('asks nothing when the patterns are sure', async () => {
    const { read, embedder } = reading();
    expect((await read('Goodbye!')).flow).toBe('wants_to_exit');
    expect(embedder.asked).toEqual([]);
  });

  it.each([
    ['error', 'failed'],
    ['never', 'late'],
  ] as const)('leaves what the patterns heard on %s', async (answer, outcome) => {
    const { read, embedder, outcomes } = reading();
    embedder.answer = answer;
    const said = input(unknownGoodbye);
    expect(await read(unknownGoodbye)).toEqual(understandLocally(said));
    expect(outcomes).toEqual([outcome]);
  });

  it('goes on once there is an answer again', async () => {
    const { read, embedder } = reading();
    embedder.answer = 'error';
    await read(unknownGoodbye);
    embedder.answer = 'at once';
    expect((await read(unknownGoodbye)).flow).toBe('wants_to_exit');
  });
});
