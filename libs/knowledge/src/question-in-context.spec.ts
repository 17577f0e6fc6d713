import { describe, expect, it } from 'vitest';
import { questionInContext } from './question-in-context';

const before = 'Do you deliver to Geelong?';

describe('a question in its context', () => {
  it.each(['How much is a kilo of Foundry?', 'do you sell decaf', 'What does the service plan cover?'])(
    'stands by itself where it has a subject: %s',
    (question) => expect(questionInContext(question, before)).toBe(question),
  );
  it.each(['and on Saturday?', 'how much?', 'is it free', 'How long does that take?', 'what do you mean?', 'why not'])(
    'has the one before with it where it has none: %s',
    (question) => expect(questionInContext(question, before)).toBe(`${before} ${question}`),
  );
  it.each(['What about Perth?', 'and to Perth?', 'how about perth'])(
    'puts another place in the place of the one before: %s',
    (question) => expect(questionInContext(question, before).toLowerCase()).toBe('do you deliver to perth?'),
  );
  it('stands by itself where nothing was asked before', () => {
    expect(questionInContext('how much?', null)).toBe('how much?');
  });
});
