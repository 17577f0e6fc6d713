import { describe, expect, it } from 'vitest';
import { outboundIntents, readIntents } from '@abbotsford/understanding';
import { byWords, figuresOn } from './evaluate';
import { macroF1 } from './figures';
import { labelledSentences } from './labelled-sentences';
import { patternsRead } from './read-by-patterns';

/** Macro-F1 of the shipped weights on sentences that nothing was learnt from, by words alone. */
const SHIPPED = 0.847;
/** What other training sentences may change without anybody looking. */
const TOLERANCE = 0.01;

describe('the shipped weights', () => {
  it('read the held-out sentences as well as those before them', async () => {
    const figures = figuresOn(await labelledSentences(outboundIntents, 'held-out'), byWords);
    expect(macroF1(figures)).toBeGreaterThanOrEqual(SHIPPED - TOLERANCE);
  });

  it.each([
    ['Thanks, bye!', ['goodbye', 'thanks']],
    ['our machine is on fire', ['emergency']],
    ['no idea yet', ['does_not_know']],
    ['forty cups a day', []],
  ])('read %j', (says, expected) => {
    expect([...byWords(says)].sort()).toEqual(expected);
  });

  it('read an embedding only as long as the model makes them', () => {
    expect(() => readIntents('no idea yet', [1, 0])).toThrow(RangeError);
  });
});

describe('what patterns read', () => {
  it.each([
    ["I'm opening a café", ['new_cafe']],
    ['goodbye', ['goodbye']],
    ["I'd rather not say", ['declines']],
    ['no idea yet', ['does_not_know']],
    ['Do you deliver to Perth?', ['asks_knowledge']],
    ['good morning', ['greeting']],
    ['it smells of gas', []],
  ])('has the names of intents: %j', (says, expected) => {
    expect(patternsRead(says)).toEqual(expected);
  });
});
