import { expect, it } from 'vitest';
import { hear } from '../../test/heard/local-understanding';

const typeOf = (message: string, state = {}) => hear(message, state).customer_type?.value ?? null;

it.each([
  ['We will have the builders out by the start of July', 'new_cafe'],
  ['me and the missus just signed on an old milk bar, going to be doing toasties', 'new_cafe'],
  ["it's about our parish hall, we've had a café in it for years, the ladies take turns", 'existing_cafe'],
  ["my sister's quitting law and we're doing a cafe together, no premises yet", 'new_cafe'],
  ["I've been slinging coffee on the same corner since 2012", 'existing_cafe'],
  ['i look after catering for a hospital, two outlets', 'existing_cafe'],
  ["i'm a student and we have to plan an imaginary coffee cart", 'casual_browser'],
])('the business is known in words that no pattern has: %s', (message, type) => {
  expect(typeOf(message)).toBe(type);
});

it.each([
  'My friend owns three cafes in Hamilton, I just drink the coffee.',
  'Is there a café that you would recommend?',
  'I used to own a cafe',
  'I work in a cafe',
  'We once had a cafe by the beach',
  'my neighbour is starting a coffee cart, tell her about the leases',
  'it rained all day',
  'our pretend cafe does 300 cups a day',
])('nothing is made up: %j', (message) => {
  expect(['new_cafe', 'existing_cafe']).not.toContain(typeOf(message));
});

it('what is known is not put in question by it', () => {
  const message = 'We will have the builders out by the start of July';
  expect(typeOf(message, { customer_type: 'existing_cafe' })).toBeNull();
});
