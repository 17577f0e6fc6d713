import { describe, expect, it } from 'vitest';
import { hear } from '../../../test/heard/local-understanding';

/** Sent on Sunday 22 November 2026. */
const wished = (message: string, state: Parameters<typeof hear>[1] = {}) => {
  const found = hear(message, state).fields.callback_time;
  return found ? [found.value, found.date] : null;
};

describe('a wished time for a call', () => {
  it.each([
    ['call me after 3 on Thursday', 'after 3 on Thursday', '2026-11-26'],
    ['ring me Friday arvo', 'Friday arvo', '2026-11-27'],
    ['Could someone ring me tomorrow morning about pricing?', 'tomorrow morning', '2026-11-23'],
    ['Hi, can someone phone me between 9 and 11 on weekdays?', 'between 9 and 11 on weekdays', null],
    ['please call after 5pm', 'after 5pm', null],
    ['give me a bell after lunch', 'after lunch', null],
    ['I would like a call next Tuesday at 10:30', 'next Tuesday at 10:30', '2026-11-24'],
    ['My number is 0491 570 156, best to call mornings before 11', 'mornings before 11', null],
    ['0491 570 156, Thursday or Friday after two is fine', 'Thursday or Friday after two', null],
    ['get somebody to phone her tomorrow after two', 'tomorrow after two', '2026-11-23'],
    ['Tomorrow morning you can call me', 'Tomorrow morning', '2026-11-23'],
    ['Call me. Any time is fine', 'Any time', null],
    ['I need a call back asap', 'asap', null],
    ['Can someone talk to her? Thursday after 3 is best', 'Thursday after 3', '2026-11-26'],
    ['Could you ring us next week?', 'next week', null],
    ['call me when the kids are down, like after seven thirty', 'after seven thirty', null],
    ['somebody give me a call tomorrow at nine thanks', 'tomorrow at nine', '2026-11-23'],
    ['prego call at 0491 570 156 the afternoon', 'the afternoon', null],
    ['ring me half past four sharp', 'half past four sharp', null],
  ])('is heard in "%s"', (message, words, day) => {
    expect(wished(message)).toEqual([words, day]);
  });

  it('keeps a "not" that it depends on', () => {
    expect(wished("Don't call me before 9")).toEqual(["Don't call me before 9", null]);
  });

  it.each(['Thursday before ten suits me', 'mornings work best for us', 'I am free Friday arvo'])(
    'is heard where there is a number: %s',
    (message) => expect(wished(message, { phone: '+61491570156', last_asked: 'cafe_count' })).not.toBeNull(),
  );

  it.each([
    'When will you call me?',
    'Will you call me tomorrow?',
    'Do you call on Sundays?',
    'you called me yesterday',
    'everyone calls us every morning',
    'our supplier would call us on Mondays',
    'We call it the Daily Grind',
    'call me when we open in March',
    'call me about two cafés',
    'call me Sam',
    'tomorrow morning would be good',
    'We get deliveries on Monday mornings',
  ])('is not heard in "%s"', (message) => {
    expect(wished(message)).toBeNull();
  });

  it.each([
    ['We open in March, call me Monday', 'Monday', 'in March'],
    ['We open in March so call me on Monday', 'on Monday', 'in March'],
    ['Call me on Monday. We open in May.', 'on Monday', 'in May'],
    ['We want to open in six months, could you ring us next week?', 'next week', 'in six months'],
  ])('is told apart from the opening: "%s"', (message, call, opening) => {
    const { callback_time, timeline } = hear(message).fields;
    expect([callback_time?.value, timeline?.value]).toEqual([call, opening]);
  });

  it('counts no cafés and no cups', () => {
    expect(Object.keys(hear('call me after 3', { last_asked: 'cafe_count' }).fields)).toEqual(['callback_time']);
  });

  describe('of a visitor who is to be called', () => {
    it.each([
      ['tomorrow morning would be good', 'tomorrow morning'],
      ['Thursday', 'Thursday'],
      ['yes please, Thursday after 3', 'Thursday after 3'],
      ['not before 10', 'not before 10'],
      ['I am free after two', 'after two'],
      ['whenever suits', 'whenever'],
      ["after six, she's at the market till then", 'after six'],
      ['not before noon because of the bakery', 'not before noon'],
      ['wednesday arvo', 'wednesday arvo'],
      ['after 2pm, mornings', 'after 2pm, mornings'],
    ])('is heard without the word "call": "%s"', (message, words) => {
      expect(wished(message, { wants_human: true })?.[0]).toBe(words);
      expect(wished(message, { call_offered: true })?.[0]).toBe(words);
    });

    it.each([
      'We open in March',
      'Our machine broke on Monday',
      'We do about 200 cups a day in the mornings',
      'do you deliver on Mondays?',
    ])('is not heard in what tells of something else: "%s"', (message) => {
      expect(wished(message, { wants_human: true })).toBeNull();
    });

    it('leaves the answer to when they open to the timeline', () => {
      expect(wished('next week', { wants_human: true, last_asked: 'timeline' })).toBeNull();
    });
  });
});

describe('the day of a wished call', () => {
  const dayAt = (now: string, country_code: string | null) =>
    hear('call me tomorrow', {}, { now: new Date(now), country_code }).fields.callback_time?.date;

  it('counts from the day where the visitor is', () => {
    // Eight in the morning of Monday in Auckland.
    expect(dayAt('2026-11-22T19:00:00Z', 'NZ')).toBe('2026-11-24');
    expect(dayAt('2026-11-22T19:00:00Z', 'IE')).toBe('2026-11-23');
  });
  it('is not known while it is another day in another part of the country', () => {
    // Monday in Sydney, still Sunday in Perth.
    expect(dayAt('2026-11-22T14:00:00Z', 'AU')).toBeNull();
  });
  it('is not known of a visitor from nowhere, unless the words name it', () => {
    expect(dayAt('2026-11-22T10:30:00Z', null)).toBeNull();
    const named = hear('call me on 3 December', {}, { country_code: null }).fields.callback_time;
    expect(named?.date).toBe('2026-12-03');
  });
});
