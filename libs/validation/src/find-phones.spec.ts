import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPhones } from './find-phones';

const phones = (text: string, countryCode: string | null = 'AU', expected = false) =>
  findPhones(text, { countryCode, expected }).map(({ check }) => (check.status === 'ok' ? check.phone : check.problem));

describe('phone numbers in a text', () => {
  it.each([
    ['Call me on 0491 570 110.', 'AU', ['+61491570110']],
    ['0491 570 110 between 9 and 5', 'AU', ['+61491570110']],
    ['0491 570 110 9-5 weekdays', 'AU', ['+61491570110']],
    ['ring (03) 5550 1234, or 0491 570 110', 'AU', ['+61355501234', '+61491570110']],
    ["I'm on 0491 570 110/03 5550 1234", 'AU', ['+61491570110']],
    ['(0491 570 110)', 'AU', ['+61491570110']],
    ['my number: 0491570110!', 'AU', ['+61491570110']],
    ['For my order please call 0491 570 110', 'AU', ['+61491570110']],
    ['we pour 150 cups, mobile 0491 570 110, opening 3 May 2028', 'AU', ['+61491570110']],
    ['it is 503-555-0188 thanks', 'US', ['+15035550188']],
    ['+64 21 555 0188 is best', 'AU', ['+64215550188']],
    ['Mi teléfono es 612 345 678', 'ES', ['+34612345678']],
    ['电话 +86 138 1234 5678', 'CN', ['+8613812345678']],
    ['Phone:0491570110', 'AU', ['+61491570110']],
    ['mob0491570110', 'AU', ['+61491570110']],
    ['手机号是0491570110，谢谢', 'AU', ['+61491570110']],
    ['0491 570 110 10am', 'AU', ['+61491570110']],
    ['0491 570 110 7am to 3pm', 'AU', ['+61491570110']],
    ['+15035550188x4', 'US', ['+15035550188']],
    ['03 5550 1234ext7', 'AU', ['+61355501234']],
    ['0491\u2010570\u2011110', 'AU', ['+61491570110']],
    ['0491\u2013570\u2014110', 'AU', ['+61491570110']],
    ['0491\u200b570\u200b110', 'AU', ['+61491570110']],
    ['call us on 1800 COFFEE', 'AU', ['+611800263333']],
  ])('%s', (text, country, expected) => {
    expect(phones(text, country)).toEqual(expected);
  });

  it.each([
    ['Ring me on 0491 57', ['too_short']],
    ['my mobile is 0491 570 1101', ['too_long']],
    ['you can reach me at 5550 1234', ['too_short']],
    ['my mobile is 0491 570 110 8888', ['too_long']],
  ])('says that an attempt is not complete: %s', (text, problems) => {
    expect(phones(text)).toEqual(problems);
  });

  it('takes bare digits as an attempt only when a number was asked for', () => {
    expect(phones('04915 70')).toEqual([]);
    expect(phones('04915 70', 'AU', true)).toEqual(['too_short']);
  });

  it.each([
    'my old order was number 4532-8891',
    'order #45328891 never came',
    'invoice number 0491570110 is wrong',
    'our ABN is 51 824 753 556',
    'ABN: 51824753556',
    'opening on 03/05/2028',
    'opening 2028-05-03',
    'from 2019-2024 we were in Perth',
    'between 9 and 5',
    'open 7.30 - 15.30',
    'the rent is $48000 a year',
    'about 15000 cups a month',
    'postcode 3053',
    '100-200 cups',
    'the fit-out costs 250000 dollars',
    'BSB 063 000 account 1234 5678',
    'since 1998',
    'we sell 1800 lattes a week',
    'order:0491570110',
    'ratio 1:0491570110',
    'serial X0491570110',
  ])('is no phone number: %s', (text) => {
    expect(phones(text)).toEqual([]);
  });

  it('gives the exact part of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 15 }),
        fc.constantFrom('0491 570 110', '+1 (503) 555-0188', '0491 57'),
        fc.string({ maxLength: 15 }),
        (before, number, after) => {
          const text = `${before} call ${number} ${after}`;
          for (const { span, index } of findPhones(text, { countryCode: 'AU' })) {
            expect(text.slice(index, index + span.length)).toBe(span);
          }
        },
      ),
    );
  });
});

describe('numbers that are dictated', () => {
  it('are read from words, with the words as their span', () => {
    const [found] = findPhones('call me on oh four nine one, 570 one five six', { countryCode: 'AU' });
    expect(found).toMatchObject({ number: '0491570156', span: 'oh four nine one, 570 one five six' });
    expect(found?.check).toEqual({ status: 'ok', phone: '+61491570156' });
  });

  it('are found once, though some of their digits are figures', () => {
    expect(findPhones('zero 491 570 156 is my mobile', { countryCode: 'AU' })).toHaveLength(1);
  });

  it('are attempts when they are cut off behind a label', () => {
    expect(findPhones('Cell: 810-555', { countryCode: 'US' })[0]?.check.status).toBe('invalid');
    expect(findPhones('we seat 40-50', { countryCode: 'US', expected: true })).toEqual([]);
  });
});
