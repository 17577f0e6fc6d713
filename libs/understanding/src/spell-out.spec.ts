import { describe, expect, it } from 'vitest';
import { spellOut } from './spell-out';
import { typedWords } from './typed-words.data';

describe('a word typed as it is spoken', () => {
  it.each(Object.entries(typedWords))('is written out: %s', (word, { written, says }) => {
    const meant = spellOut(says);
    expect(` ${meant} `).toContain(` ${written} `);
    expect(` ${meant} `).not.toContain(` ${word} `);
    expect(spellOut(meant)).toBe(meant);
  });

  it.each([
    ['3 of em actually', '3 of them actually'],
    ['how r you', 'how are you'],
    ["Dont ring, I'm at WORK. Im free after 2", "Don't ring, I'm at WORK. I'm free after 2"],
  ])('also by what stands before it, and at the beginning: %s', (said, meant) => {
    expect(spellOut(said)).toBe(meant);
  });

  it.each([
    'im@dont.com.au',
    'www.dont.com',
    'my name is Em',
    'Thant U',
    "u's",
    'Jean-Im Park',
    'I cannot, and do not want to',
    'the cosine',
  ])('stays where it is something else: %s', (text) => {
    expect(spellOut(text)).toBe(text);
  });
});
