import { describe, expect, it } from 'vitest';
import { BUCKETS, FEATURES, featuresOf, valueOf } from './features';
import { type IntentModel, intentsOf, probabilities } from './intent-model';
import { likeness } from './meaning-space';
import { fileModel, type ModelFile, readModel } from './model-file';

const two = ['goodbye', 'thanks'];
const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** Every feature of "bye" speaks for goodbye with 2 × 0.5, and nothing for thanks. */
const byWords: IntentModel = {
  labels: two,
  biases: [-1, -2],
  thresholds: [0.5, 0.5],
  words: { rows: rowsFor('bye', [2, 0]), scales: [0.5, 1] },
  meanings: null,
};

/** Of the two sentences that were learnt from, what means the same as the second speaks for thanks. */
const withEmbedding: IntentModel = {
  ...byWords,
  meanings: {
    space: { mean: [0, 0], axes: { rows: Int8Array.from([100, 0, 0, 100]), scales: [0.01, 0.01] } },
    places: Int8Array.from([120, 0, 0, 120]),
    weights: { rows: Int8Array.from([0, 0, 0, 100]), scales: [1, 1] },
  },
};

function rowsFor(word: string, row: readonly number[]): Int8Array {
  const rows = new Int8Array(BUCKETS * row.length);
  for (const bucket of featuresOf(word)) rows.set(row, bucket * row.length);
  return rows;
}

describe('probabilities', () => {
  it('are the logistic function of the bias and the weights of what is read', () => {
    const features = featuresOf('bye');
    const [goodbye, thanks] = probabilities(byWords, 'bye');
    expect(goodbye).toBeCloseTo(logistic(-1 + features.length * valueOf(features)));
    expect(thanks).toBeCloseTo(logistic(-2));
  });

  it('are the biases alone where nothing is read', () => {
    expect(probabilities(byWords, '')).toEqual([logistic(-1), logistic(-2)]);
  });

  it('add what sentences of nearly the same meaning say', () => {
    const [goodbye, thanks] = probabilities(withEmbedding, '', [0.6, 0.8]);
    expect(goodbye).toBeCloseTo(logistic(-1));
    const near = likeness(127 * 120);
    expect(thanks).toBeCloseTo(logistic(-2 + near * 100));
  });

  it('refuse an embedding of another length, a missing one, and one that is not read', () => {
    expect(() => probabilities(withEmbedding, 'bye', [1])).toThrow(RangeError);
    expect(() => probabilities(withEmbedding, 'bye')).toThrow('2 numbers, not of 0');
    expect(() => probabilities(byWords, 'bye', [1, 2])).toThrow(RangeError);
  });
});

describe('intentsOf', () => {
  it('names those that reach their threshold, the most probable first', () => {
    expect(intentsOf(withEmbedding, 'bye', [0, 1]).map(({ intent }) => intent)).toEqual(['thanks', 'goodbye']);
    expect(intentsOf(withEmbedding, 'bye', [0, 0]).map(({ intent }) => intent)).toEqual(['goodbye']);
    expect(intentsOf(withEmbedding, '', [0, 0])).toEqual([]);
  });

  it('holds each to its own threshold', () => {
    const careful = { ...withEmbedding, thresholds: [0.9999, 0.5] };
    expect(intentsOf(careful, 'bye', [0, 1]).map(({ intent }) => intent)).toEqual(['thanks']);
  });
});

describe('the file of a model', () => {
  const labels = ['goodbye', 'thanks', 'chat'] as const;
  const model: IntentModel<(typeof labels)[number]> = {
    labels,
    biases: labels.map((_, i) => i - 3.5),
    thresholds: labels.map((_, i) => i / 100),
    words: {
      rows: Int8Array.from({ length: 10 * labels.length }, (_, i) => (i % 255) - 127),
      scales: labels.map(() => 0.25),
    },
    meanings: {
      space: { mean: [0.5, -1, 0.25], axes: { rows: Int8Array.from([1, -2, 3, -4, 5, -6]), scales: [0.5, 2] } },
      places: Int8Array.from([1, -127, 0, 127, -3, 4]),
      weights: { rows: Int8Array.from({ length: 3 * labels.length }, (_, i) => i - 20), scales: labels.map(() => 2) },
    },
  };
  const file: ModelFile<(typeof labels)[number]> = {
    learnt_from: '',
    features: FEATURES,
    by_words: fileModel({ ...model, meanings: null }),
    with_embedding: fileModel(model),
  };

  it('gives back the model that was written', () => {
    const read = JSON.parse(JSON.stringify(file)) as typeof file;
    expect(readModel(labels, read, 'with_embedding')).toEqual(model);
    expect(readModel(labels, read, 'by_words')).toEqual({ ...model, meanings: null });
  });

  it('is refused when its weights belong to other features, with how to make new ones', () => {
    expect(() => readModel(labels, { ...file, features: 'older' }, 'by_words')).toThrow(
      'npm run eval -- intents --train',
    );
  });
});
