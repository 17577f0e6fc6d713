import { describe, expect, it } from 'vitest';
import { hear } from '../../../test/heard/local-understanding';

const amount = (message: string) => hear(message).fields.coffee_amount?.value ?? null;

describe('coffee by weight', () => {
  it.each([
    ['We get through about 25 kilos a week', '25 kilos a week'],
    ['we need 20kg a week', '20kg a week'],
    ['Around 12 kg of beans per month', '12 kg of beans per month'],
    ['thirty kilos weekly at the moment', 'thirty kilos weekly'],
    ['we use 40 kilos', '40 kilos'],
    ['we used to do 40 kilos a week, now 25 kilos a week', '25 kilos a week'],
    ["We'd take 10kg every fortnight", '10kg every fortnight'],
  ])('is kept in the words in which it is told: %s', (message, expected) => {
    expect(amount(message)).toBe(expected);
  });

  it.each([
    'What is the price for 30 kg a week?',
    'price per kilo at 20kg a week',
    'the machine weighs 38 kg',
    'we pay $44 a kilo',
    'is it free from 12 kg?',
    'my friend uses 30 kilos a week',
    'a 1kg bag please',
  ])('is nothing of theirs in: %s', (message) => {
    expect(amount(message)).toBeNull();
  });

  it('is neither cups a day nor the support that was asked for', () => {
    const { fields } = hear('We get through about 25 kilos a week', {
      customer_type: 'existing_cafe',
      last_asked: 'support_needs',
    });
    expect(Object.keys(fields)).toEqual(['coffee_amount']);
  });
});
