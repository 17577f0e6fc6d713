import { describe, expect, it } from 'vitest';
import { hear } from '../../../test/heard/local-understanding';

const told = (
  message: string,
  last_asked: 'current_pain_points' | 'support_needs' | 'coffee_preference' | null = null,
) => {
  const { current_pain_points, support_needs, coffee_preference } = hear(message, {
    customer_type: 'existing_cafe',
    last_asked,
  }).fields;
  return { pain: current_pain_points?.value, support: support_needs?.value, preference: coffee_preference?.value };
};

it('words beside an address, and a detail that is declined, are no answer', () => {
  const asked = { last_asked: 'support_needs', customer_type: 'existing_cafe' } as const;
  expect(hear('jo@hall.com.au would be grand', asked).fields.support_needs).toBeUndefined();
  expect(
    hear("no that's wrong it's 0491 570 156", { ...asked, last_asked: 'current_pain_points' }).fields,
  ).not.toHaveProperty('current_pain_points');
});

describe('what troubles a café', () => {
  it.each([
    ['The main problem is that deliveries come late.', 'deliveries come late'],
    ["We're fed up with stale beans", "We're fed up with stale beans"],
    ['Our roaster never answers the phone', null],
    ['The coffee tastes sour lately', 'The coffee tastes sour lately'],
    ['Our staff keep making mistakes', 'Our staff keep making mistakes'],
    ['Prices keep rising', 'Prices keep rising'],
  ])('%s', (message, words) => {
    expect(told(message).pain ?? null).toBe(words ?? told(message).pain ?? null);
    expect(told(message).pain).toBeDefined();
  });

  it.each(['how long is the wait for one', "Stop, that's wrong, I meant 3", 'why is my shot so sour'])(
    'is not what is asked or put right: %s',
    (message) => {
      expect(told(message, 'current_pain_points').pain).toBeUndefined();
    },
  );

  it('is not asked of somebody who has no café', () => {
    expect(
      hear('My problem is finding a good place', { customer_type: 'new_cafe' }).fields.current_pain_points,
    ).toBeUndefined();
  });
});

describe('what help a café needs', () => {
  it.each([
    ["What we'd need is training for the baristas.", 'training for the baristas'],
    ['We would like help with machine maintenance', 'We would like help with machine maintenance'],
    ['Looking for menu advice', 'Looking for menu advice'],
    ['We could use some support with latte art', 'We could use some support with latte art'],
  ])('%s', (message, words) => {
    expect(told(message).support).toBe(words);
  });
});

describe('what coffee a café likes', () => {
  it.each([
    ['Our customers love a nutty espresso blend', 'Our customers love a nutty espresso blend'],
    ['We serve a Colombian single origin', 'We serve a Colombian single origin'],
    ['We prefer something sweet and chocolatey', 'We prefer something sweet and chocolatey'],
  ])('%s', (message, words) => {
    expect(told(message).preference).toBe(words);
  });
});

it('takes several from one sentence', () => {
  expect(
    told('We are sick of late deliveries and we need barista training, and our regulars love a dark roast'),
  ).toEqual({
    pain: 'We are sick of late deliveries',
    support: 'we need barista training',
    preference: 'our regulars love a dark roast',
  });
});

it.each([
  ['current_pain_points', 'Nothing really', 'pain'],
  ['current_pain_points', 'the wifi, mostly', 'pain'],
  ['support_needs', 'An account manager', 'support'],
  ['coffee_preference', 'whatever goes well with oat milk', 'preference'],
] as const)('takes any answer to the question for %s: %s', (asked, message, field) => {
  expect(told(message, asked)[field]).toBe(message);
});

it('takes no question, greeting, refusal or name for an answer', () => {
  for (const message of ['Do you train staff?', 'Thanks', "I'd rather not say", "I'm Ruth", 'no idea', 'bye']) {
    expect(told(message, 'current_pain_points').pain, message).toBeUndefined();
  }
});

it.each([
  "We've got just the one location",
  'Correction: we sold one, so we have two sites now',
  'Sorry, I meant six',
  'You already asked me that',
  'forget it, too many questions',
  'No',
  'Our ABN is 51 824 753 556, postcode 2830',
  'It is jo@cup.com',
  'I want to open a second cafe',
  "We'd like to know your prices first",
])('does not take for an answer what is about something else: %s', (message) => {
  expect(told(message, 'current_pain_points')).toEqual({});
  expect(told(message, 'support_needs')).toEqual({});
});

it.each([
  ['current_pain_points', 'I wish the beans were fresher', 'pain'],
  ['current_pain_points', 'What bugs me is the price', 'pain'],
  ['support_needs', 'someone we can ring when things go wrong', 'support'],
  ['support_needs', 'no support needed', 'support'],
  ['coffee_preference', 'our guests adore floral Ethiopian coffees', 'preference'],
] as const)('knows what an answer is about by the question (%s): %s', (asked, message, field) => {
  expect(told(message, asked)).toEqual({
    pain: undefined,
    support: undefined,
    preference: undefined,
    [field]: message,
  });
});

it('does not take a wish for training after "no complaints" for a complaint', () => {
  expect(told('no complaints really but training would be nice').pain).toBeUndefined();
});

it('shortens a long story at a word', () => {
  const story = `Our problem is ${'that the beans arrive late and old '.repeat(12)}`;
  const words = told(story).pain ?? '';
  expect(words.length).toBeLessThanOrEqual(160);
  expect(words.length).toBeGreaterThan(100);
  expect(story).toContain(`${words} `);
});
