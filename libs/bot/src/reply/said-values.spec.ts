import { readMessage } from '@abbotsford/understanding';
import { describe, expect, it } from 'vitest';
import { quotedValues, toFlow, toLanguage, toQuestions } from './said-values';

const message = readMessage('No, that is all. Do you deliver to Perth? Bye!');

describe('what a model says it has heard', () => {
  it('counts with words of the message, given as they stand there', () => {
    const said = [
      { value: 'leaves', span: 'bye' },
      { value: 'stays', span: 'I am staying' },
      { value: null, span: 'that is all' },
    ];
    expect(quotedValues(said, message)).toEqual([{ value: 'leaves', span: 'Bye' }]);
  });

  it('holds at most three questions, each of the message', () => {
    expect(toQuestions(['do you deliver to perth?', 'Is it free?'], message)).toEqual(['Do you deliver to Perth?']);
    const many = readMessage('One? Two? Three? Four?');
    expect(toQuestions(['One?', 'Two?', 'Three?', 'Four?'], many)).toHaveLength(3);
  });

  it.each([
    ['a goodbye', { value: 'wants_to_exit', span: 'Bye' }, 'wants_to_exit'],
    ['a bare no, which answers', { value: 'wants_to_exit', span: 'No' }, 'continuing'],
    ['words that are not there', { value: 'wants_human', span: 'a person' }, 'continuing'],
    ['a value that there is not', { value: null, span: 'Bye' }, 'continuing'],
    ['nothing', null, 'continuing'],
  ] as const)('leaves the talk where it is unless the words move it: %s', (_, said, flow) => {
    expect(toFlow(said, message)).toBe(flow);
  });

  it.each([
    ['pt-BR', 'pt'],
    [' EN ', 'en'],
    ['English', 'fr'],
    ['', 'fr'],
  ])('is in the language %j, else in that of before', (said, language) => {
    expect(toLanguage(said, 'fr')).toBe(language);
  });
});
