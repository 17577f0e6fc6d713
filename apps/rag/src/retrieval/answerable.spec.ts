import { describe, expect, it } from 'vitest';
import { answerProbability, isAnswerable, type AnswerSignals } from './answerable';
import { answerableModel } from './answerable-model.data';
import { chunkDocument } from './chunk-document';
import { PassageIndex } from './passage-index';
import { DIMENSIONS, quantise } from './quantise';

/** All texts mean the same here: words alone decide. */
const meaning = new Float32Array(DIMENSIONS).fill(Math.sqrt(1 / DIMENSIONS));

const manuals = {
  'Brora S1 Manual': '## Power\nThe machine draws 2.1 kW.\n## Error codes\nE3 means that the pump runs dry.',
  'Tarn Duo Manual': '## Power\nThe machine draws 3.9 kW.\n## Noise\nIt reaches 49 dB while brewing.',
  'Price List 2025': 'A call-out costs £75.',
  'Price List 2026': 'A call-out costs £82.',
  History: 'The roastery opened in 2019.',
};

function signalsOf(question: string): AnswerSignals {
  const index = new PassageIndex();
  for (const [title, content] of Object.entries(manuals)) {
    for (const chunk of chunkDocument(title, content)) {
      index.add({
        document_id: title,
        title,
        source_file: title,
        category: 'machines',
        ...chunk,
        vectors: quantise(meaning),
      });
    }
  }
  const { signals } = index.search(question, { whole: meaning, clauses: [] }, { topK: 10 });
  if (!signals) throw new Error('There are no signals');
  return signals;
}

describe('answerSignals', () => {
  it('tells a code that is nowhere from one that is documented', () => {
    expect(signalsOf('Brora S1 E3').otherModel).toBe(0);
    expect(signalsOf('Brora S1 E9').otherModel).toBe(1);
  });

  it('tells a year that has a list from one that has none', () => {
    expect(signalsOf('price of a call-out in 2025').otherModel).toBe(0);
    expect(signalsOf('price of a call-out in 2023').otherModel).toBe(1);
    // That another document has the year helps nothing.
    expect(signalsOf('price of a call-out in 2019').otherModel).toBe(1);
    expect(signalsOf('roastery opened 2019').otherModel).toBe(0);
  });

  it('sees that the manual of the named machine lacks what another one has', () => {
    const of = (question: string): number => signalsOf(question).attributeMissing;
    expect(of('noise of the Brora S1')).toBeGreaterThan(of('noise of the Tarn Duo'));
    expect(of('what costs a call-out')).toBeLessThan(of('noise of the Brora S1'));
  });

  it('sees that what "which" or "how many" asks for is missing', () => {
    expect(signalsOf('How many burrs has the Tarn Duo?').askedMissing).toBe(1);
    expect(signalsOf('Which machine draws 3.9 kW?').askedMissing).toBe(0);
    // Another passage of the same manual has "codes", but no power.
    expect(signalsOf('Which codes say that the Brora S1 draws 2.1 kW of power?').askedMissing).toBe(1);
  });

  it('sees whether all that was found is of one document', () => {
    expect(signalsOf('Brora S1').sameDocument).toBe(0.5);
    expect(signalsOf('call-out').sameDocument).toBe(0.25);
  });

  it('does not hold the words of a long story against the question', () => {
    const story =
      'my brother opened a bakery near the harbour with savings from years abroad and asks which machine draws least power';
    expect(signalsOf(story)).toMatchObject({ long: 1, askedMissing: 0 });
  });
});

describe('isAnswerable', () => {
  const known: AnswerSignals = {
    sentence: 0.75,
    margin: 0.5,
    unknown: 0,
    sameDocument: 0.5,
    missingNames: 0,
    otherModel: 0,
    attributeMissing: 0,
    askedMissing: 0,
    long: 0,
  };

  it.each(['unknown', 'missingNames', 'otherModel', 'attributeMissing', 'askedMissing'] as const)(
    'is less sure the more is missing: %s',
    (signal) => {
      const missing = { ...known, [signal]: 0.5 };
      expect(answerProbability(missing, answerableModel)).toBeLessThan(answerProbability(known, answerableModel));
    },
  );

  it('is sure of a near sentence with nothing missing, and of nothing without passages', () => {
    expect(isAnswerable(known, answerableModel)).toBe(true);
    expect(isAnswerable({ ...known, otherModel: 1 }, answerableModel)).toBe(false);
    expect(isAnswerable(undefined, answerableModel)).toBe(false);
  });
});
