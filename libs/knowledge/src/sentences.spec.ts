import { describe, expect, it } from 'vitest';
import { answerKinds } from './answer-kinds.data';
import { sentencesOf } from './sentences';
import { stems } from './stems';
import { wantsAll } from './table';

describe('the sentences of a passage', () => {
  it('have no headings, marks or rules', () => {
    expect(sentencesOf('## Delivery fee\n\n- **Free** from 6 kg\n---\nSee [the page](https://x.example).')).toEqual([
      'Free from 6 kg.',
      'See the page.',
    ]);
  });

  it('are whole where the lines were wrapped', () => {
    expect(sentencesOf('Vans deliver from 6 am to\n2 pm, and not on\nholidays. Couriers\ncome later.')).toEqual([
      'Vans deliver from 6 am to 2 pm, and not on holidays.',
      'Couriers come later.',
    ]);
  });

  it('do not begin with a heading that has lost its mark', () => {
    expect(sentencesOf('Delivery fee in Melbourne\nDelivery is free from 6 kg.')).toEqual([
      'Delivery is free from 6 kg.',
    ]);
  });

  it('tell an item that goes on with its introduction together with it', () => {
    expect(sentencesOf('The warranty does not cover:\n- burrs and seals\n- damage by scale')).toContain(
      'The warranty does not cover: burrs and seals.',
    );
  });

  it('tell an item with the heading where nothing else introduces its list', () => {
    expect(sentencesOf('- burrs and seals\n- damage by scale', 'What the warranty does not cover')).toContain(
      'What the warranty does not cover: damage by scale.',
    );
  });

  it('keep the steps of a list apart, with an end or without', () => {
    expect(sentencesOf('1. Day one: cleaning\n2. Day two: shots')).toEqual(['Day one: cleaning.', 'Day two: shots.']);
  });

  it('leave out an item whose introduction is elsewhere: it may have said "not"', () => {
    expect(sentencesOf('- burrs and seals\n- damage by scale')).toEqual([]);
  });
});

describe('tags of HTML', () => {
  it('are left out', () => {
    expect(sentencesOf('Take <b>18</b> grams<br/> of coffee, at 5 < 6 bar.')).toEqual([
      'Take 18 grams of coffee, at 5 < 6 bar.',
    ]);
  });
});

describe('a table', () => {
  const table = [
    '| model  | groups | price   | lease a week |',
    '| ------ | ------ | ------- | ------------ |',
    '| Alba 1 | 1      | $6,900  | $42          |',
    '| Alba 2 | 2      | $12,400 |              |',
  ].join('\n');

  it('becomes a sentence for each row', () => {
    expect(sentencesOf(table)).toEqual([
      'Alba 1: groups 1, price $6,900, lease a week $42.',
      'Alba 2: groups 2, price $12,400.',
    ]);
  });

  it('tells only the columns that are asked for', () => {
    expect(sentencesOf(table, '', { ...wantsAll, stems: stems('What does an Alba 1 cost?') })).toEqual([
      'Alba 1: price $6,900.',
      'Alba 2: price $12,400.',
    ]);
  });

  it('tells the column that has the kind of answer', () => {
    const kinds = answerKinds.filter(({ asked }) => asked.test('What does it cost?'));
    expect(sentencesOf(table, '', { ...wantsAll, kinds })).toEqual([
      'Alba 1: price $6,900, lease a week $42.',
      'Alba 2: price $12,400.',
    ]);
  });

  it('does not choose a column by a word of the heading', () => {
    const espresso = '| coffee | dose | espresso out |\n| --- | --- | --- |\n| Daybreak | 21 g | 46 g |';
    const wanted = { ...wantsAll, stems: stems('espresso recipe'), subject: stems('Espresso recipes') };
    expect(sentencesOf(espresso, 'Espresso recipes', wanted)).toEqual(['Daybreak: dose 21 g, espresso out 46 g.']);
  });

  it('names what a code stands for, and what an amount counts', () => {
    expect(sentencesOf('| code | milk | price |\n| --- | --- | --- |\n| AR-OAT-6 | oat | $27 |')).toEqual([
      'Oat (AR-OAT-6): price $27.',
    ]);
    expect(sentencesOf('| drinks an hour | people |\n| --- | --- |\n| up to 120 | 3 |')).toEqual([
      'Drinks an hour up to 120: people 3.',
    ]);
  });

  it('is told without its head when it was cut from it', () => {
    expect(sentencesOf('| Alba 1 | 1 | $6,900 |')).toEqual(['Alba 1: 1, $6,900.']);
  });
});
