import { describe, expect, it } from 'vitest';
import { hear } from '../../../test/heard/local-understanding';

const timeline = (message: string, country_code = 'AU', state: Parameters<typeof hear>[1] = {}) => {
  const found = hear(message, state, { country_code }).fields.timeline;
  return found ? [found.value, found.date] : null;
};

describe('when the café opens (told on 22 November 2026)', () => {
  it.each([
    ['We open in March', 'AU', 'in March', '2027-03-01'],
    ['opening a cafe in early April', 'AU', 'in early April', '2027-04-01'],
    ['opening a cafe mid June', 'AU', 'mid June', '2027-06-15'],
    ['We hope to open at the end of May', 'GB', 'at the end of May', '2027-05-31'],
    ['Our own cafe, Bendigo, winter!', 'AU', 'winter', '2027-06-01'],
    ['opening a cafe mid-year', 'AU', 'mid-year', '2027-07-01'],
    ['We open by Chinese New Year', 'SG', 'by Chinese New Year', null],
    ['New café, doors open Easter 2028', 'AU', 'Easter 2028', '2028-04-16'],
    ['We open in time for Diwali', 'IN', 'Diwali', null],
    ['We open in the second week of June', 'AU', 'in the second week of June', '2027-06-01'],
    ['We open in December', 'AU', 'in December', '2026-12-01'],
    ['opening a cafe in about three months', 'AU', 'in about three months', '2027-02-22'],
    ['The plan is to open in six weeks', 'AU', 'in six weeks', '2027-01-03'],
    ['Opening a bakery cafe in a couple of months', 'AU', 'in a couple of months', '2027-01-22'],
    ['we launch in half a year', 'AU', 'in half a year', '2027-05-22'],
    ['opening in 6-8 weeks', 'AU', 'in 6-8 weeks', '2027-01-03'],
    ['opening a shop next winter', 'AU', 'next winter', '2027-06-01'],
    ['opening a cafe next winter', 'NO', 'next winter', '2026-12-01'],
    ['opening this autumn', 'FR', 'this autumn', '2026-11-22'],
    ['We open in spring', 'GB', 'in spring', '2027-03-01'],
    ['We open in spring 2027', 'NZ', 'in spring 2027', '2027-09-01'],
    ['opening our cafe mid 2027', 'AU', 'mid 2027', '2027-07-01'],
    ['opening in 2028', 'AU', 'in 2028', '2028-01-01'],
    ['We will open in Q2', 'US', 'in Q2', '2027-04-01'],
    ['We open in Q3 2027', 'DE', 'in Q3 2027', '2027-07-01'],
    ['We open in the first quarter of next year', 'IE', 'in the first quarter of next year', '2027-01-01'],
    ["I'm opening next year", 'AU', 'next year', '2027-01-01'],
    ['opening early next year', 'AU', 'early next year', '2027-01-01'],
    ['opening a cafe next month', 'AU', 'next month', '2026-12-01'],
    ['Opening day is 12 August 2027', 'AU', '12 August 2027', '2027-08-12'],
    ['We open on August 12th', 'US', 'on August 12th', '2027-08-12'],
    ['Opening on 3/5/2028', 'AU', 'on 3/5/2028', '2028-05-03'],
    ['Opening on 3/5/2028', 'US', 'on 3/5/2028', '2028-03-05'],
    ['Opening on 13.04.2027', 'DE', 'on 13.04.2027', '2027-04-13'],
    ['We open in 03/2028', 'AU', 'in 03/2028', '2028-03-01'],
    ['opening 2028-03', 'AU', '2028-03', '2028-03-01'],
    ['doors open 2027-02-14', 'SG', '2027-02-14', '2027-02-14'],
    ['we want to open before Christmas', 'AU', 'before Christmas', '2026-12-25'],
    ['we may open in may', 'AU', 'in may', '2027-05-01'],
    ["It won't be March any more, we'll open in July", 'AU', 'in July', '2027-07-01'],
    ['We sign the lease in January and open in April', 'AU', 'in April', '2027-04-01'],
    ['I own two cafes and open another in September', 'AU', 'in September', '2027-09-01'],
    ['The opening has been pushed back to November 2027', 'AU', 'to November 2027', '2027-11-01'],
  ])('%s (%s)', (message, country, words, date) => {
    const found = timeline(message, country);
    expect(found?.[1]).toBe(date);
    expect(found?.[0]?.toLowerCase()).toContain(words.toLowerCase().replace(/^(?:in|on|to|at) (?:the )?/, ''));
  });

  it.each([
    'We opened in March 2019',
    "We've been open since 2018",
    'We have been open for three years',
    'Call me in March',
    'Call me next week',
    'We open at 7 and close at 3',
    'The roaster delivers every Monday',
    'I was on holiday in June',
    'We may open a cafe',
    'Do you deliver in December?',
    'We sell 150 cups a day',
  ])('is no timeline: %s', (message) => {
    expect(timeline(message)).toBeNull();
  });

  it.each([
    ['March', '2027-03-01'],
    ['may', '2027-05-01'],
    ['in a year or so', '2027-11-22'],
    ['asap', null],
    ['as soon as the builder is done', null],
    ['next year some time', '2027-01-01'],
    ['around Easter', '2027-03-28'],
    ['hopefully by the end of the year', '2026-12-31'],
    ['4 months', '2027-03-22'],
    ['two weeks', '2026-12-06'],
  ])('in answer to the question: %s', (message, date) => {
    const found = timeline(message, 'AU', { last_asked: 'timeline' });
    expect(found).not.toBeNull();
    expect(found?.[1]).toBe(date);
  });

  it('knows that nothing was told', () => {
    expect(timeline('no idea yet', 'AU', { last_asked: 'timeline' })).toBeNull();
  });

  it('corrects a known date without saying "open" again', () => {
    expect(timeline("Sorry, it's October now", 'AU', { timeline: 'June' })?.[1]).toBe('2027-10-01');
  });
});

it.each([
  ['Actually make it May', 'May', '2027-05-01'],
  ['actually, may', 'may', '2027-05-01'],
  ['May actually', 'May', '2027-05-01'],
  ['hmm no, May', 'May', '2027-05-01'],
  ['Actually May suits better', 'May', '2027-05-01'],
  ['sorry, March instead', 'March', '2027-03-01'],
  ['no, call it march', 'march', '2027-03-01'],
  ['not before Easter', 'before Easter', '2027-03-28'],
])('puts a known month right: %s', (message, words, date) => {
  const known = { customer_type: 'new_cafe', timeline: 'in June', timeline_date: '2027-06-01' } as const;
  expect(timeline(message, 'AU', known)).toEqual([words, date]);
});

it.each([
  "Don't ring tonight, tomorrow is fine",
  'We may, if the bank says yes',
  'Actually, I may need a machine',
  'Actually may I ask something?',
])('leaves a known month as it is: %s', (message) => {
  expect(timeline(message, 'AU', { customer_type: 'new_cafe', timeline: 'in June' })).toBeNull();
});

it.each(['Someone from your company visited us in May', 'my uncle opens his in May'])(
  'is not what has been or is not theirs, though it was asked for: %s',
  (message) => {
    expect(timeline(message, 'AU', { last_asked: 'timeline' })).toBeNull();
  },
);

it('takes the month that was meant', () => {
  expect(timeline('May? no, I meant March', 'AU', { timeline: 'May', timeline_date: '2027-05-01' })).toEqual([
    'March',
    '2027-03-01',
  ]);
});

describe('a season and nothing else', () => {
  const heard = (message: string) => hear(message, { last_asked: 'customer_type' });

  it.each(['Next winter', 'maybe next spring', 'march'])(
    'says to "starting or running" when it opens: %s',
    (message) => {
      expect(heard(message).customer_type?.value).toBe('new_cafe');
      expect(heard(message).fields.timeline?.date).not.toBeNull();
    },
  );

  it.each(['two years', 'since last summer'])('but not how long it is open: %s', (message) => {
    expect(heard(message).fields.timeline).toBeUndefined();
  });
});

it.each(['I run a cafe in Bendigo, my sister opens in March', 'my neighbour opens hers in May, I want a cafe too'])(
  'the opening of somebody else is not theirs: %s',
  (message) => expect(hear(message).fields.timeline).toBeUndefined(),
);

it('is put off', () => {
  const known = { customer_type: 'new_cafe', timeline: 'in March' } as const;
  expect(hear('hmm we might wait till next year', known).fields.timeline?.value).toBe('till next year');
  expect(hear('the bakery can wait till next year').fields.timeline).toBeUndefined();
});
