import { beforeAll, describe, expect, it } from 'vitest';
import { commonPasswords } from './common-passwords';
import { passwordProblem } from './password-problem';

const priya = { email: 'priya.nair@greenbean.example', name: 'Priya Nair' };

let common: ReadonlySet<string>;
beforeAll(async () => {
  common = await commonPasswords();
});

const problemOf = (password: string, owner = priya) => passwordProblem(password, owner, common, 'new_password');

describe('a password that is too easy to guess', () => {
  it.each([
    ['one character again and again', 'aaaaaaaa', 'one character'],
    ['one character in mixed case', 'AaAaAaAa', 'one character'],
    ['one of the commonest', 'password123', 'many people use'],
    ['one of the commonest in capitals', 'QwertyUIOP', 'many people use'],
    ['one of the commonest with a mark', 'Password123!', 'many people use'],
    ['a common word with a year', 'Sunshine2026', 'many people use'],
    ['a common word between marks', '!!dragon99!', 'many people use'],
    ['a common word with digits for letters', 'p4ssw0rd#1', 'many people use'],
    ['the name of the email', 'priya.nair', 'email name'],
    ['the name of the email with an ending', 'Priya.Nair2026!', 'email name'],
    ['the name of the person', 'PriyaNair#7', 'your own name'],
    ['the domain of the email', 'Greenbean-2026', 'your own name'],
    ['the trade', 'coffee123', 'many people use'],
    ['the company', 'abbotsford', 'coffee roaster'],
    ['the company with a digit', 'Abbotsford1', 'coffee roaster'],
    ['the company and the trade', 'abbotsford-coffee-2026', 'coffee roaster'],
    ['several words of the trade', 'Espresso.Barista!', 'coffee roaster'],
    ['the trade with digits for letters', '4bb0tsf0rd!', 'coffee roaster'],
    ['the own name and the trade', 'priya-barista-77', 'coffee roaster'],
  ])('is refused when it is %s', (_why, password, reason) => {
    expect(problemOf(password)).toMatch(/^new_password /);
    expect(problemOf(password)).toContain(reason);
  });

  it.each([
    ['a sentence', 'three flat whites please'],
    ['a common one with more to it', 'password-is-not-enough-77'],
    ['a part of the name with something unknown', 'nair-likes-oranges'],
    ['a word of the trade with something unknown', 'grinder-violet-7-harbour'],
    ['digits alone, in no order', '4829 1057 3318'],
    ['random', 'x9coffee!7Q#'],
    ['blanks around', ' long and private '],
    ['in another script', 'кофе и утро вдвоём'],
  ])('is accepted when it is %s', (_why, password) => {
    expect(problemOf(password)).toBeNull();
  });

  it('is not refused for an email name so short that it stands in many words', () => {
    expect(problemOf('enjoying long blacks', { email: 'jo@abbotsford.example', name: 'Jo' })).toBeNull();
  });

  it('is any of at least 3,000 common ones that are long enough to be chosen', () => {
    const choosable = [...common].filter((each) => each.length >= 8);
    expect(choosable.length).toBeGreaterThan(3_000);
    expect(choosable.filter((each) => problemOf(each) === null)).toEqual([]);
    expect(choosable.filter((each) => problemOf(`${each.toUpperCase()}1!`) === null)).toEqual([]);
  });
});
