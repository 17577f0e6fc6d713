import { describe, expect, it } from 'vitest';
import { hear } from '../test/hearing';

const pending = {
  pending_confirmation: { field: 'email', suggestion: 'mo@gmail.com', typed: 'mo@gmial.com', asked: 1 },
} as const;

describe('the answer to a suggested address', () => {
  it.each([
    ['yes', 'yes'],
    ['Yep, thanks', 'yes'],
    ["Oops, that's right", 'yes'],
    ['correct', 'yes'],
    ['Yes, that one is right.', 'yes'],
    ['Ha, yes, my fingers slipped', 'yes'],
    ['Yes, but it is spelled as I typed it', 'insists'],
    ['mo@gmail.com', 'yes'],
    ['ok', 'yes'],
    ['Yes. Do you deliver on Mondays?', 'yes'],
    ['no', 'no'],
    ['Nope', 'no'],
    ['No, use mo@yahoo.com', 'no'],
    ["No, it's right as I typed it", 'insists'],
    ['mo@gmial.com is correct', 'insists'],
    ["it's not a typo", 'insists'],
    ["Nope, that's exactly how it's written", 'insists'],
    ["It's our company's domain", 'insists'],
    ['that is our own domain', 'insists'],
    ["It's spelled correctly", 'insists'],
    ['Do you deliver on Mondays?', null],
    ['we open in May', null],
    ['no worries, what do you charge?', null],
  ])('%s', (message, expected) => {
    expect(hear(message, pending).confirmation).toBe(expected);
  });
});
