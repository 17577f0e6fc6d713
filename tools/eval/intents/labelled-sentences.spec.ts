import { describe, expect, it } from 'vitest';
import inbound from '../../../libs/understanding/src/intents/inbound/inbound.model.json';
import outbound from '../../../libs/understanding/src/intents/outbound/outbound.model.json';
import { FEATURES } from '../../../libs/understanding/src/intents/features';
import { inboundIntents, outboundIntents } from '@abbotsford/understanding';
import { gist, hashOf, type LabelledSentence, labelledSentences } from './labelled-sentences';

const [training, heldOut, ofCustomers] = await Promise.all([
  labelledSentences(outboundIntents, 'training'),
  labelledSentences(outboundIntents, 'held-out'),
  labelledSentences(inboundIntents, 'training'),
]);

const twice = (sentences: readonly LabelledSentence[]): string[] => {
  const seen = new Set<string>();
  return sentences.map(({ says }) => says).filter((says) => seen.size === seen.add(gist(says)).size);
};

describe('the labelled sentences', () => {
  it.each([
    ['training', outboundIntents.labels, training],
    ['held out', outboundIntents.labels, heldOut],
    ["customers' training", inboundIntents.labels, ofCustomers],
  ])(
    'of the %s part have every intent, and some have none',
    (_, intents: readonly string[], sentences: readonly LabelledSentence[]) => {
      const labels = new Set(sentences.flatMap((sentence) => sentence.labels));
      expect([...labels].sort()).toEqual([...intents].sort());
      expect(sentences.some((sentence) => sentence.labels.length === 0)).toBe(true);
    },
  );

  it('stand once in all files, whatever their capitals and marks: none is both learnt from and held out', () => {
    expect(twice([...training, ...heldOut])).toEqual([]);
    expect(twice(ofCustomers)).toEqual([]);
  });

  it('name each label of a sentence once', () => {
    expect([...training, ...ofCustomers].filter(({ labels }) => new Set(labels).size < labels.length)).toEqual([]);
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

describe.each([
  ['intents', outbound, training],
  ['inbound-intents', inbound, ofCustomers],
])('the model of %s', (name, file, sentences: readonly LabelledSentence[]) => {
  it('was learnt from the training sentences as they are', () => {
    expect(file.learnt_from, `The training sentences have changed: npm run eval -- ${name} --train`).toBe(
      hashOf(sentences),
    );
  });

  it('belongs to the features as they are made now', () => {
    expect(file.features, `Features are made in another way: npm run eval -- ${name} --train`).toBe(FEATURES);
  });
});
