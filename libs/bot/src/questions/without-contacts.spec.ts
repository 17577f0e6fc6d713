import { describe, expect, it } from 'vitest';
import { withoutContacts } from './without-contacts';

describe('a question for editors', () => {
  it.each([
    ['Do you deliver to Hobart?', 'Do you deliver to Hobart?'],
    ['I am on 0491 570 156, do you\n deliver?', 'I am on …, do you deliver?'],
    ['can you send the price of 20 kg to jo@example.com?', 'can you send the price of 20 kg to …?'],
  ])('has no contacts: %s', (asked, kept) => {
    expect(withoutContacts(asked)).toBe(kept);
  });
});
