import { describe, expect, it } from 'vitest';
import { officeAt, parseOfficeTimes } from './office-hours';

const times = parseOfficeTimes('Mon-Fri 07:00-16:30, Sat 08:00-12:00');
const zone = 'Australia/Melbourne';
const at = (iso: string) => officeAt(new Date(iso), times, zone);

describe('whether somebody is at work', () => {
  it.each([
    ['on a Monday morning', '2026-11-30T09:00:00+11:00', '4:30 pm'],
    ['at the first minute', '2026-11-30T07:00:00+11:00', '4:30 pm'],
    ['on a Saturday', '2026-12-05T11:59:00+11:00', '12 pm'],
    ['in winter time', '2026-07-01T16:29:00+10:00', '4:30 pm'],
  ])('is known %s', (_, now, until) => {
    expect(at(now)).toEqual({ is_open: true, until, zone: 'Melbourne' });
  });

  it.each([
    ['before the doors open', '2026-11-30T06:59:00+11:00', 'today at 7 am'],
    ['in the evening', '2026-11-30T16:30:00+11:00', 'tomorrow at 7 am'],
    ['on Friday evening', '2026-12-04T20:00:00+11:00', 'tomorrow at 8 am'],
    ['on Saturday afternoon', '2026-12-05T12:00:00+11:00', 'on Monday at 7 am'],
    ['where it is another day elsewhere', '2026-11-29T19:30:00Z', 'today at 7 am'],
  ])('is said of the next opening %s', (_, now, opens) => {
    expect(at(now)).toEqual({ is_open: false, opens, zone: 'Melbourne' });
  });

  it('is said of the same day next week where one day is all there is', () => {
    const sundays = parseOfficeTimes('Sun 10:00-11:00');
    expect(officeAt(new Date('2026-11-29T12:00:00+11:00'), sundays, zone)).toMatchObject({
      opens: 'on Sunday at 10 am',
    });
  });

  it('knows weeks that go over their end', () => {
    expect(parseOfficeTimes('Fri-Mon 09:00-10:00')[0]?.days).toEqual([5, 6, 0, 1]);
  });
});

describe('office hours', () => {
  it.each(['', 'always', 'Mon-Fri', 'Mon 9-5', 'Mon-Fri 16:30-07:00', 'Foo-Fri 07:00-16:00', 'Mon 25:00-26:00'])(
    'are refused as %j',
    (text) => {
      expect(() => parseOfficeTimes(text)).toThrow('is not like');
    },
  );
});
