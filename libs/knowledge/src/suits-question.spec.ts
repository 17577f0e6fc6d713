import { expect, it } from 'vitest';
import { suitsQuestion } from './suits-question';

it.each([
  ['How much is a kilo?', 'A kilo costs $38.', { kind: 1, whether: 0 }],
  ['How much is a kilo?', 'We sell by the kilo.', { kind: -1, whether: 0 }],
  ['Do you sell tea?', 'No, only coffee.', { kind: 0, whether: 1 }],
  ['Which teas are there?', 'No, only coffee.', { kind: 0, whether: -1 }],
  ['Which teas are there?', 'Black and green.', { kind: 0, whether: 0 }],
])('%s %s', (question, answer, fit) => {
  expect(suitsQuestion(question, answer)).toEqual(fit);
});
