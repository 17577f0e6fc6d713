import { describe, expect, it } from 'vitest';
import { aSnapshot } from '../../../test/a-snapshot';
import { firstFacts } from './lead-sources';
import { likeness } from './same-person';

const MOBILE = '+61491570156';
const SHOP = '+61255501234';
const person = (user_name: string | null, email: string | null, mobile: string | null, cafe_name?: string) =>
  firstFacts(aSnapshot({ user_name, email, mobile, qualification_data: { cafe_name } }));

const priya = person('Priya Nair', 'priya@laneway.example', MOBILE);

describe('the same person', () => {
  it.each([
    ['the same email', person('Sam', 'priya@laneway.example', null)],
    ['the same mobile, and no name', person(null, 'other@laneway.example', MOBILE)],
    ['the same mobile, another email and a shorter name', person('priya', 'p.nair@gmail.com', MOBILE)],
    ['the same mobile, and a name with a slip', person('Pirya Nair', 'p.nair@gmail.com', MOBILE)],
    ['the same mobile, another name and no email', person('Mum', null, MOBILE)],
  ])('has %s', (_, other) => {
    expect(likeness(priya, other)).toBe('same');
    expect(likeness(other, priya)).toBe('same');
  });

  it('has the number of a shop and the same name', () => {
    expect(likeness(person('Jo Lee', null, SHOP), person('Jo', 'jo@b.example', SHOP))).toBe('same');
  });
});

describe('for sales to decide', () => {
  it.each([
    ['the same mobile, with other names and emails', priya, person('Tom Li', 'tom@other.example', MOBILE)],
    ['the number of a shop, with other names', person('Jo', null, SHOP), person('Mo', null, SHOP)],
    ['the number of a shop, and one has no name', person('Jo', null, SHOP), person(null, null, SHOP)],
    ['like names at one domain', priya, person('Priya', 'p.nair@laneway.example', null)],
    ['like names at one café', person('Jo Lee', null, null, 'Café Bleu'), person('Jo', null, SHOP, 'cafe bleu')],
  ])('%s', (_, a, b) => {
    expect(likeness(a, b)).toBe('alike');
  });
});

it.each([
  ['only the name', person('Jo Lee', 'jo@gmail.com', null), person('Jo Lee', 'jl@gmail.com', null)],
  ['only the café', priya, person('Tom Li', 'tom@laneway.example', null)],
  ['nothing', person(null, null, null), person(null, null, null)],
])('two people have %s in common', (_, a, b) => {
  expect(likeness(a, b)).toBe('different');
});
