import { readMessage } from '@abbotsford/understanding';
import { describe, expect, it } from 'vitest';
import { respell } from './respell';
import { keyWords, otherWords } from './spelling.data';

describe('respell', () => {
  it.each([
    ['teh cofee taets biter sinse monday', 'the coffee taets bitter since monday'],
    ['grindr it not work sinse tusday, no presure', 'grinder it not work since tuesday, no pressure'],
    ['the steem wnad is brokn sinse yestrday', 'the steam wand is broken since yesterday'],
    ['my oder is late, waht shuld i chek frist', 'my order is late, what should i check first'],
  ])('%j is meant as %j', (typed, meant) => {
    expect(readMessage(respell(typed)).raw).toBe(meant);
  });

  it.each([
    'The bowling club stirs in more sugar, and the whole form is stiff and smelly.',
    'Please ask Mr Buton of Steem Street about it.',
    'La leche se corta y el grupo gotea desde el lunes.',
    'write to buton@steem.com or see steem.com',
    'fine, merri and the halo run well',
  ])('leaves what is right, a name, an address or in another language: %s', (text) => {
    expect(respell(text)).toBe(text);
  });

  it('leaves every word as it is that it knows', () => {
    const all = ['the', ...keyWords, ...otherWords].join(' ');
    expect(respell(all)).toBe(all);
  });
});
