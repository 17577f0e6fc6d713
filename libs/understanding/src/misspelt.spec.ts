import { describe, expect, it } from 'vitest';
import { meantWord } from './misspelt';
import { keyWords, otherWords } from './misspelt.data';
import { spellOut } from './spell-out';

describe('a word of the trade', () => {
  it.each([
    ['we are opning a cofee shop in setpember', 'we are opening a coffee shop in september'],
    ['no mashine yet, and no equiptment', 'no machine yet, and no equipment'],
    ['a balenced expresso', 'a balanced espresso'],
    ['two hundrd, tommorow', 'two hundred, tomorrow'],
    ['our resturant needs maintainance', 'our restaurant needs maintenance'],
    ['opening a caffe', 'opening a cafe'],
  ])('is known with a slip of the finger: %s', (typed, meant) => {
    expect(spellOut(typed)).toBe(meant);
    expect(spellOut(meant)).toBe(meant);
  });

  it.each([
    'the roster of our bakers',
    'I am Augusta, from Expresso Bros',
    'jo@cofee.com.au',
    'www.resturant.com',
    'un restaurante en Bilbao, octubre',
    'string and rooster',
  ])('is not made of another word, a name or an address: %s', (text) => {
    expect(spellOut(text)).toBe(text);
  });

  it('is found with any letter left out, doubled or swapped but the first, where that is no other word', () => {
    for (const word of keyWords) {
      for (let at = 1; at < word.length - 1; at++) {
        const [left, here, right] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
        const slips = [left + right, left + here + here + right, left + right.charAt(0) + here + right.slice(1)];
        for (const slip of slips) {
          if (slip.length < 5 || otherWords.has(slip)) continue;
          // "Coffes" is "coffee" as well as "coffees".
          expect([word, word.replace(/s$/, '')], slip).toContain(meantWord(slip));
        }
      }
    }
  });

  it('has no neighbour in both lists', () => {
    for (const other of otherWords) {
      expect(keyWords).not.toContain(other);
      expect(meantWord(other)).toBe(other);
    }
  });
});
