import { describe, expect, it } from 'vitest';
import { commonPasswords } from './common-passwords.data';
import { passwordProblem } from './password-problem';

describe('a password that is too easy to guess', () => {
  it.each([
    ['one character again and again', 'aaaaaaaa', 'one character'],
    ['one character in mixed case', 'AaAaAaAa', 'one character'],
    ['one of the commonest', 'password123', 'commonest'],
    ['one of the commonest in capitals', 'QwertyUIOP', 'commonest'],
    ['the name of the email', 'priya.nair', 'email name'],
    ['the name of the email with an ending', 'Priya.Nair2026!', 'email name'],
  ])('is refused when it is %s', (_why, password, reason) => {
    expect(passwordProblem(password, 'priya.nair@gmail.com', 'new_password')).toContain(`new_password `);
    expect(passwordProblem(password, 'priya.nair@gmail.com', 'new_password')).toContain(reason);
  });

  it.each([
    ['a sentence', 'three flat whites please'],
    ['a common one with more to it', 'password-is-not-enough-77'],
    ['a part of the email name only', 'nair-likes-espresso'],
    ['blanks around', ' long and private '],
  ])('is accepted when it is %s', (_why, password) => {
    expect(passwordProblem(password, 'priya.nair@gmail.com', 'password')).toBeNull();
  });

  it('is not refused for an email name so short that it stands in many words', () => {
    expect(passwordProblem('enjoying long blacks', 'jo@abbotsford.example', 'password')).toBeNull();
  });

  it('can be looked up: the list is in lower case, and nothing on it is shorter than a password may be', () => {
    expect([...commonPasswords].filter((p) => p !== p.toLowerCase() || p.length < 8)).toEqual([]);
  });
});
