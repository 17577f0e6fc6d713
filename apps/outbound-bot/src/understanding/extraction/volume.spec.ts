import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hear } from '../../../test/heard/local-understanding';

const volume = (message: string, state: Parameters<typeof hear>[1] = {}) =>
  hear(message, state).fields.volume?.value ?? null;

describe('cups a day', () => {
  it.each([
    ['We do about 180 cups a day', 180],
    ['roughly 90 coffees per day', 90],
    ['two hundred and fifty cups daily', 250],
    ['a couple of hundred cups a day', 200],
    ['a hundred cups a day', 100],
    ['1.5k cups a day', 1500],
    ['1,200 cups/day', 1200],
    ['between 80 and 125 cups a day', 103],
    ['80-120 coffees a day', 100],
    ['from 100 to 150 cups a day', 125],
    ['one to two hundred cups a day', 150],
    ['two to three hundred a day, we expect', null],
    ['we sell 300 a day', 300],
    ['we expect to serve around 75 flat whites a day', 75],
    ['make that 260 cups a day, not 110', 260],
    ['not 110 but 260 cups a day', 260],
    ['it used to be 300 cups a day, now 180 cups a day', 180],
    ['900 cups a week, open six days a week', 150],
    ['1000 cups a week and we are closed on Mondays', 167],
    ['700 coffees a week, every day of the week', 100],
    ['700 coffees a week', null],
    ['3000 cups a month, open every day', 100],
    ['3000 cups a month', null],
    ['1,82,500 cups a year, open every day', 500],
    ['3,00,000 cups a year', null],
    ["2'400 cups a day", 2400],
    ['one and a half hundred cups a day', 150],
    ['half a thousand cups a day', 500],
    ['3 and a half thousand cups a week, open every day', 500],
    ['2,5k cups a day', 2500],
    ['call us on 1300 COFFEE', null],
    ['four or five dozen coffees a day', 54],
    ['a hundred and eighty flat whites a day', 180],
    ['a few hundred cups a day', null],
    ['we sell 40 croissants a day', null],
    ['We run five coffee shops', null],
    ['We own a dozen coffee carts', null],
    ['20 kilos a week', null],
    ['we use 12 oz cups', null],
    ['40 seats', null],
    ['40 cups an hour', null],
    ['I drink three cups a day', null],
    ['a cup of coffee', null],
    ['between 9 and 5', null],
    ['I have 2 kids', null],
    ['150 tazas al día', 150],
    ['120 tasses par jour', 120],
    ['we would pour 95 cups a day in 2 cafes', 95],
    ['at my last job 300 cups, here 85', 85],
    ["At my last job we did 300 cups a day. Here it's 85.", 85],
    ["we used to do 200 cups a day, now it's about 120", 120],
    ['We used to do 900 cups a week, now 700, six days a week', 117],
    ["my friend's cafe does 400 cups, we do maybe 90", 90],
    ['The place next door sells 500 cups a day', null],
    ['My uncle sells 900 cups a day', null],
    ['our baristas make two hundred coffees a day', 200],
    ['We do 90 cups a day, if we had a second site it could be 300', 90],
    ['if we had a second site we would do 300 cups a day', null],
    ["I don't think it'll be more than 80 cups a day", 80],
    ['120 cups a day, no wait, 180', 180],
    ['ninety no sorry a hundred and ten cups a day', 110],
    ['we pour espresso from 8 till 3 every day', null],
    ['$150 a day in rent', null],
    ['up to 220 cups a day', 220],
  ])('%s', (message, expected) => {
    expect(volume(message)).toBe(expected);
  });

  it.each([
    ['150', 150],
    ['about 150', 150],
    ['150ish', 150],
    ['maybe a couple of hundred', 200],
    ['two hundred', 200],
    ['100 to 150', 125],
    ['around 80 on a good day', 80],
    ['1.5k', 1500],
    ['200 I think', 200],
    ['no idea', null],
    ['my number is 0491 570 110', null],
    ['20 kilos', null],
    ['120 no wait 180', 180],
    ['we open from 7 to 3', null],
    ['we close at three', null],
    ['2028-03', null],
    ['2027-02-14', null],
    ["can't decide between the two", null],
  ])('in answer to the question: %s', (message, expected) => {
    expect(volume(message, { last_asked: 'volume' })).toBe(expected);
  });

  it.each([
    ['actually 260', 260],
    ['sorry, make it 260', 260],
    ['260, not 100', 260],
  ])('corrects a known volume: %s', (message, expected) => {
    expect(volume(message, { volume: 100 })).toBe(expected);
  });

  it('keeps the words', () => {
    expect(hear('We expect between 100 and 200 cups a day.').fields.volume).toEqual({
      value: 150,
      span: 'between 100 and 200 cups a day',
      text: 'between 100 and 200 cups a day',
    });
  });

  it('says when the days of the week are missing, and takes them in the next message', () => {
    const first = 'We sell 900 cups a week';
    expect(hear(first).needs_days_a_week).toBe(true);
    const second = hear('six days', { last_asked: 'volume' }, { history: [{ role: 'user', text: first }] });
    expect(second.fields.volume).toMatchObject({ value: 150, span: 'six days', text: '900 cups a week, six days' });
  });

  it.each([
    ['six', { last_asked: 'volume' }, '900 cups a week', 150],
    ['seven days', { last_asked: 'volume' }, '3000 cups a month', 100],
  ] as const)(
    'takes the days in "%s" for those of what was told by the week or the month',
    (message, state, earlier, expected) => {
      const { fields } = hear(message, state, { history: [{ role: 'user', text: earlier }] });
      expect(fields.volume?.value).toBe(expected);
    },
  );

  it.each([
    ['~90/day', 90],
    ['1500/week, 6 days', 250],
    ['120 on weekdays and 200 on weekends', 120],
    ['not many, maybe 40', 40],
    ["we'll seat 40", null],
  ])('in answer to the question: %s', (message, expected) => {
    expect(volume(message, { last_asked: 'volume' })).toBe(expected);
  });

  it('takes a new figure from a sentence after the old one was taken back', () => {
    expect(volume("Hmm, 400 was too optimistic. Let's say 250.", { volume: 400 })).toBe(250);
  });

  it('corrects a figure that is set aside without its unit', () => {
    expect(volume("it's 80, not 180", { volume: 180 })).toBe(80);
  });

  it.each([
    ['right. 150ish', 150],
    ['oh, 80 or so', 80],
    ['150 kilos', null],
    ['2 or 3', null],
  ])('answers a question that was left open: %s', (message, expected) => {
    const later = { ask_counts: { volume: 1 }, last_asked: 'coffee_style' } as const;
    expect(volume(message, later)).toBe(expected);
    expect(volume(message, { ...later, last_asked: 'cafe_count' })).toBeNull();
    expect(volume(message)).toBeNull();
  });

  it('takes the figure after a "no"', () => {
    expect(volume('maybe two hundred coffees the day, no, two hundred fifty')).toBe(250);
  });

  it('does not take a corrected number of cafés for cups', () => {
    expect(volume('I meant six, not five', { volume: 150, cafe_count: 5 })).toBeNull();
  });

  it('reads any figure the same with and without a separator', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 9999 }), (count) => {
        expect(volume(`We serve ${count} cups a day`)).toBe(count);
        expect(volume(`We serve ${count.toLocaleString('en-AU')} cups a day`)).toBe(count);
      }),
    );
  });

  it('gives the middle of a range, half up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 900 }), fc.integer({ min: 1, max: 900 }), (low, more) => {
        expect(volume(`between ${low} and ${low + more} cups a day`)).toBe(Math.round((2 * low + more) / 2));
      }),
    );
  });
});
