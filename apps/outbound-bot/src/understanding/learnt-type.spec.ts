import { expect, it } from 'vitest';
import { hear } from '../../test/heard/local-understanding';

const typeOf = (message: string, state = {}) => hear(message, state).customer_type?.value ?? null;

it('the business is known in words that no pattern has', () => {
  expect(typeOf('We will have the builders out by the start of July')).toBe('new_cafe');
});

it.each([
  'My friend owns three cafes in Hamilton, I just drink the coffee.',
  'Is there a café that you would recommend?',
  'I used to own a cafe',
  'I work in a cafe',
  'it rained all day',
])('nothing is made up: %j', (message) => {
  expect(['new_cafe', 'existing_cafe']).not.toContain(typeOf(message));
});

it('what is known is not put in question by it', () => {
  const message = 'We will have the builders out by the start of July';
  expect(typeOf(message, { customer_type: 'existing_cafe' })).toBeNull();
});
