import { describe, expect, it } from 'vitest';
import file from '../../../libs/understanding/src/intents/intents.model.json';
import { FEATURES } from '../../../libs/understanding/src/intents/features';
import { intents } from '@abbotsford/understanding';
import { gist, hashOf, type LabelledSentence, labelledSentences } from './labelled-sentences';

const [training, heldOut] = await Promise.all([labelledSentences('training'), labelledSentences('held-out')]);

const twice = (sentences: readonly LabelledSentence[]): string[] => {
  const seen = new Set<string>();
  return sentences.map(({ says }) => says).filter((says) => seen.size === seen.add(gist(says)).size);
};

describe('the labelled sentences', () => {
  it.each([
    ['training', training],
    ['held out', heldOut],
  ])('of the %s part have every intent, and some have none', (_, sentences) => {
    const labels = new Set(sentences.flatMap((sentence) => sentence.labels));
    expect([...labels].sort()).toEqual([...intents].sort());
    expect(sentences.some((sentence) => sentence.labels.length === 0)).toBe(true);
  });

  it('stand once in all files, whatever their capitals and marks: none is both learnt from and held out', () => {
    expect(twice([...training, ...heldOut])).toEqual([]);
  });

  it('name each label of a sentence once', () => {
    expect(training.filter(({ labels }) => new Set(labels).size < labels.length)).toEqual([]);
  });
});

describe('hashOf', () => {
  const one: LabelledSentence = { says: 'thanks, bye', labels: ['thanks', 'goodbye'] };
  const other: LabelledSentence = { says: 'hi', labels: ['greeting'] };

  it('is the same in any order', () => {
    expect(hashOf([{ ...one, labels: ['goodbye', 'thanks'] }, other])).toBe(hashOf([other, one]));
  });

  it('is another when a sentence or a label is', () => {
    expect(hashOf([one])).not.toBe(hashOf([{ ...one, labels: ['thanks'] }]));
    expect(hashOf([one])).not.toBe(hashOf([one, other]));
  });
});

describe('intents.model.json', () => {
  it('was learnt from the training sentences as they are', () => {
    expect(file.learnt_from, 'The training sentences have changed: npm run eval -- intents --train').toBe(
      hashOf(training),
    );
  });

  it('belongs to the features as they are made now', () => {
    expect(file.features, 'Features are made in another way: npm run eval -- intents --train').toBe(FEATURES);
  });
});
