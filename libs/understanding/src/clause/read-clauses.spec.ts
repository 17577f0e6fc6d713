import { describe, expect, it } from 'vitest';
import { readMessage } from '../message';
import type { Frame } from './clause';

const usual: Frame = { whose: 'own', when: 'now', mode: 'said' };

/** Each clause with what is not usual in its frame. */
const read = (message: string) =>
  readMessage(message).clauses.map(({ text, frame }) => [
    text.trim(),
    Object.entries(frame)
      .filter(([key, value]) => usual[key as keyof Frame] !== value)
      .map(([, value]) => value)
      .join(' '),
  ]);

describe('the clauses of a message', () => {
  it.each<[string, ...[string, string][]]>([
    ['at my last job 300 cups, here 85', ['at my last job 300 cups', 'past'], ['here 85', '']],
    ["we used to do 200 a day, now it's about 120", ['we used to do 200 a day', 'past'], ["now it's about 120", '']],
    [
      "my friend's cafe does 400 cups, we do maybe 90",
      ["my friend's cafe does 400 cups", 'other'],
      ['we do maybe 90', ''],
    ],
    ['if we had a second site we would do 300', ['if we had a second site we would do 300', 'planned supposed']],
    [
      'we would do 300 if we had a second site',
      ['we would do 300', 'planned supposed'],
      ['if we had a second site', 'planned supposed'],
    ],
    [
      'if we had a second site, that could be 300',
      ['if we had a second site', 'planned supposed'],
      ['that could be 300', 'planned supposed'],
    ],
    [
      'no, not bold. what we need is balance',
      ['no', 'denied'],
      ['not bold', 'set_aside'],
      ['what we need is balance', ''],
    ],
    ['not 110 but 260 cups', ['not 110', 'set_aside'], ['but 260 cups', '']],
    ['make it 260 not 110', ['make it 260', ''], ['not 110', 'set_aside']],
    ['260 instead of 110', ['260', ''], ['instead of 110', 'set_aside']],
    ['we do not have a machine', ['we do not have a machine', 'denied']],
    [
      "we don't have a machine yet and i like it strong",
      ["we don't have a machine yet", 'denied'],
      ['and i like it strong', ''],
    ],
    [
      'we have three cafes and plan to open two more',
      ['we have three cafes', ''],
      ['and plan to open two more', 'planned'],
    ],
    ['my uncle has a cafe, he sells 900', ['my uncle has a cafe', 'other'], ['he sells 900', 'other']],
    ['my uncle has a cafe, sells 900', ['my uncle has a cafe', 'other'], ['sells 900', 'other']],
    ['my uncle and i run a cafe', ['my uncle and i run a cafe', '']],
    ['me and my uncle are opening a cafe', ['me and my uncle are opening a cafe', 'planned']],
    ['my uncle opens it with me', ['my uncle opens it with me', '']],
    ['my neighbour sells us her cafe', ['my neighbour sells us her cafe', '']],
    ["it's for my sister, she has a cafe", ["it's for my sister", ''], ['she has a cafe', '']],
    ['dave gave me his number, it is', ['dave gave me his number', 'other'], ['it is', 'other']],
    ['we once had a cafe', ['we once had a cafe', 'past']],
    ["i've lost the login", ["i've lost the login", '']],
    ['i know a guy who does 400', ['i know a guy', 'other'], ['who does 400', 'other']],
    ['the landlord leaves the machine', ['the landlord leaves the machine', 'connected']],
    ['how many cups do we need?', ['how many cups do we need', 'asked']],
    ["i don't think it will be more than 80", ["i don't think it will be more than 80", 'planned']],
    ["my uncle's cafe does 400, use that", ["my uncle's cafe does 400", ''], ['use that', '']],
    ["it's 260 cups, don't use that", ["it's 260 cups", 'set_aside'], ["don't use that", 'denied']],
    ['not many, maybe 40', ['not many', 'denied'], ['maybe 40', '']],
  ])('%s', (message, ...clauses) => {
    expect(read(message).map(([text, frame]) => [text?.replace(/[.?]$/, ''), frame])).toEqual(clauses);
  });

  it.each<[string, ...string[]]>([
    ['we do 40. actually, 60', 'actually'],
    ['ninety, no, a hundred', 'no'],
    ['40 cups, I meant 60', 'i meant 60'],
    ['we make 40 cups, do you need more?'],
  ])('put right what was told before, or not: %s', (message, ...correcting) => {
    const found = readMessage(message).clauses.filter(({ corrects }) => corrects);
    expect(found.map(({ text }) => text)).toEqual(correcting);
  });

  it('hold every word of the message in its place', () => {
    const message = readMessage('We do 1,200 a day (was 900); not bold, but light. Do you deliver?');
    for (const { text, start, end } of message.clauses) expect(message.text.slice(start, end)).toBe(text);
    expect(
      message.clauses
        .map(({ text }) => text)
        .join(' ')
        .replace(/\W/g, ''),
    ).toBe(message.text.replace(/\W/g, ''));
  });
});
