import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPhone, readablePhone } from './phone';

describe('a number that can be called', () => {
  it.each([
    ['0491 570 110', 'AU', '+61491570110'],
    ['0491570110', 'AU', '+61491570110'],
    ['0491.570.110', 'AU', '+61491570110'],
    ['(03) 5550 1234', 'AU', '+61355501234'],
    ['03-5550-1234', 'AU', '+61355501234'],
    ['+61 (0)491 570 110', 'NZ', '+61491570110'],
    ['61 491 570 110', 'AU', '+61491570110'],
    ['0011 44 7700 900 321', 'AU', '+447700900321'],
    ['0044 7700 900321', 'AU', '+447700900321'],
    ['1300 975 707', 'AU', '+611300975707'],
    ['021 555 0188', 'NZ', '+64215550188'],
    ['03 477 0123', 'NZ', '+6434770123'],
    ['07700 900321', 'GB', '+447700900321'],
    ['01632 960 321', 'GB', '+441632960321'],
    ['020 7946 0321', 'GB', '+442079460321'],
    ['(020) 7946-0321', 'GB', '+442079460321'],
    ['020 915 1234', 'IE', '+353209151234'],
    ['085 012 3456', 'IE', '+353850123456'],
    ['(503) 555-0188', 'US', '+15035550188'],
    ['503.555.0188', 'US', '+15035550188'],
    ['1-503-555-0188', 'US', '+15035550188'],
    ['416 555 0188', 'CA', '+14165550188'],
    ['8123 4567', 'SG', '+6581234567'],
    ['012-345 6789', 'MY', '+60123456789'],
    ['98765 43210', 'IN', '+919876543210'],
    ['098765 43210', 'IN', '+919876543210'],
    ['06 39 98 12 34', 'FR', '+33639981234'],
    ['030/23125 123', 'DE', '+493023125123'],
    ['612 345 678', 'ES', '+34612345678'],
    ['400 12 345', 'NO', '+4740012345'],
    ['+47 400 12 345', null, '+4740012345'],
    ['tel: 0491 570 110', 'AU', '+61491570110'],
    ['0491–570–110', 'AU', '+61491570110'],
  ])('%s in %s is %s', (text, country, phone) => {
    expect(checkPhone(text, country)).toEqual({ status: 'ok', phone });
  });
});

describe('what cannot be a number says what is missing', () => {
  it.each([
    ['0491 57', 'AU', 'too_short', '4 seem to be missing'],
    ['0491 570 11', 'AU', 'too_short', 'one seems to be missing'],
    ['5550 1234', 'AU', 'too_short', 'area code'],
    ['+61 491 570', 'GB', 'too_short', 'after +61'],
    ['0491 570 1101', 'AU', 'too_long', 'expected 10'],
    ['503 555 0188', 'AU', 'too_long', 'country code'],
    ['555-0188', 'US', 'too_short', '3 seem to be missing'],
    ['0000 000 000', 'AU', 'not_in_use', 'digit'],
    ['0491 570 110', null, 'no_country', 'country code'],
    ['my usual one', 'AU', 'not_a_number', 'digits'],
    ['', 'AU', 'not_a_number', 'digits'],
    ['+999 12345678', 'AU', 'not_in_use', 'number'],
  ])('%s in %s: %s', (text, country, problem, words) => {
    const check = checkPhone(text, country);
    expect(check).toMatchObject({ status: 'invalid', problem });
    expect(check.status === 'invalid' && check.reason).toContain(words);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('AU', 'US', 'ZZ', null), (text, country) => {
        expect(['ok', 'invalid']).toContain(checkPhone(text, country).status);
      }),
    );
  });

  it('reads an Australian mobile the same however it is spaced', () => {
    const gap = fc.constantFrom('', ' ', '-', '.');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999 }),
        gap,
        gap,
        fc.constantFrom('0', '+61', '+61 ', '0011 61 '),
        (last, a, b, lead) => {
          const digits = String(last).padStart(3, '0');
          expect(checkPhone(`${lead}491${a}570${b}${digits}`, 'AU')).toEqual({
            status: 'ok',
            phone: `+61491570${digits}`,
          });
        },
      ),
    );
  });
});

describe('a number that is read', () => {
  it.each([
    ['+61491570156', 'AU', '0491 570 156'],
    ['+61491570156', 'GB', '+61 491 570 156'],
    ['+61491570156', null, '+61 491 570 156'],
    ['no number', 'AU', 'no number'],
  ])('is as people write it where they are: %s in %s', (phone, country, readable) => {
    expect(readablePhone(phone, country)).toBe(readable);
  });
});
