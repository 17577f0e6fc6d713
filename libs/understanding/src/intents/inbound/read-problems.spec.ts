import { describe, expect, it } from 'vitest';
import { readMessage } from '../../message';
import { readProblems } from './read-problems';

const categoriesIn = (text: string): string[] => readProblems(readMessage(text)).map(({ category }) => category);

describe('readProblems, by words alone', () => {
  it.each([
    ['coffee_taste', 'Our espresso tastes bitter since Monday.'],
    ['dialing_in', 'My new barista cannot dial in the grinder and every shot is different.'],
    ['delivery', "Order 55120 hasn't arrived."],
    ['machine', 'The group head is leaking.'],
    ['milk', 'The milk splits and the foam is full of big bubbles.'],
    ['menu', 'Our menu has too many drinks.'],
    ['other', "I can't log in to the portal."],
  ])('finds what is about %s', (category, text) => {
    expect(categoriesIn(text)).toEqual([category]);
  });

  it.each([
    ['a weak steam wand is the machine', 'the steam wand is weak', 'machine'],
    ['a stuck grinder is the machine', 'the grinder is jammed', 'machine'],
    ['a technique is the milk', "we can't get the steaming technique right", 'milk'],
    ['tickets that pile up are the menu', 'order tickets pile up in the rush', 'menu'],
    ['damaged goods are the delivery', 'the box arrived crushed and two bags had burst', 'delivery'],
    ['a price list is something else', 'the price list in the portal is out of date', 'other'],
  ])('%s', (_, text, category) => {
    expect(categoriesIn(text)).toEqual([category]);
  });

  it.each([
    'Which oat milk do you recommend?',
    'How often should I change the group gasket?',
    'do you deliver on Saturdays?',
    'Thank you, good to know.',
    'Goodbye!',
    'order ARC-77120',
    '',
  ])('finds no problem in %j', (text) => {
    expect(categoriesIn(text)).toEqual([]);
  });

  it('finds two problems with the sentences that tell of each', () => {
    const message = readMessage(
      'Hi there. The boiler is leaking. We open at six. Also, your invoice has the wrong amount.',
    );
    const problems = readProblems(message);
    expect(
      Object.fromEntries(
        problems.map(({ category, sentences }) => [category, sentences.map(({ text }) => text.trim())]),
      ),
    ).toEqual({ machine: ['the boiler is leaking.'], other: ['also, your invoice has the wrong amount.'] });
  });

  it('gives the surest first', () => {
    const confidences = readProblems(readMessage('The milk is grainy. The grinder is broken. My order is late.')).map(
      ({ confidence }) => confidence,
    );
    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
    expect(confidences.length).toBe(3);
  });

  it('finds the problem beside a question', () => {
    expect(categoriesIn('How much is a kilo of Foundry? And our grinder is jammed.')).toEqual(['machine']);
  });

  it.each([
    ['I can smell gas', 'other'],
    ['someone got zapped', 'machine'],
  ])('takes danger for a problem: %j', (text, category) => {
    expect(categoriesIn(text)).toEqual([category]);
  });

  it.each([
    ['Hola, la leche se corta y la espuma queda con burbujas grandes.', ['milk']],
    ["La livraison n'est pas arrivée ce matin", ['delivery']],
    ['La macchina perde acqua e non funziona', ['machine']],
    ['Máy pha cà phê bị hỏng, không có áp suất', ['machine']],
    ['机器不出水了', ['machine']],
    ['Est-ce que vous livrez le samedi ?', []],
    ['La máquina ya funciona, gracias', []],
  ])('knows words of other languages: %j', (text, categories) => {
    expect(categoriesIn(text)).toEqual(categories);
  });
});
