import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedOf, keyOf, partsOf, sourceElsewhere } from './counted';
import { added, addedByDay, differenceOf, withRoom, type CountsByDay } from './counts';
import { after, toQuarter, type DealFacts, type Facts } from './facts';
import { anyFacts } from './facts.fixture';

const MELBOURNE = 'Australia/Melbourne';

const deal = (over: Partial<DealFacts> = {}): DealFacts => ({
  ...{ kind: 'deal', at: new Date('2026-11-02T01:00:00Z'), status: 'negotiation', decided_at: null, value: 1_200.1 },
  lead_at: new Date('2026-11-01T01:00:00Z'),
  ...over,
});

const nonZero = (days: CountsByDay): CountsByDay =>
  Object.fromEntries(Object.entries(days).filter(([, counts]) => Object.keys(counts).length > 0));

describe('what is counted', () => {
  it('of changes one after another is what the last state counts, whatever they were', () => {
    fc.assert(
      fc.property(fc.array(fc.option(anyFacts, { nil: null }), { maxLength: 8 }), (states) => {
        let days: CountsByDay = {};
        let known: Facts | null = null;
        let counted: CountsByDay = {};
        for (const state of states) {
          known = state && after(known, state);
          const now = known ? countedOf(known, MELBOURNE) : {};
          days = addedByDay(days, differenceOf(now, counted));
          counted = now;
        }
        expect(nonZero(days)).toEqual(nonZero(counted));
      }),
    );
  });

  it('of a deal is on the days of the deal, of its end and of its lead', () => {
    const won = deal({ status: 'won', decided_at: new Date('2026-11-05T01:00:00Z') });
    expect(countedOf(won, MELBOURNE)).toEqual({
      '2026-11-01': { leads_with_deal: 1, leads_won: 1 },
      '2026-11-02': { deals: 1 },
      '2026-11-05': { deals_won: 1, won_cents: 120_010 },
    });
  });

  it('of a deal that is opened again takes the win back', () => {
    const won = countedOf(deal({ status: 'won', decided_at: new Date('2026-11-05T01:00:00Z') }), MELBOURNE);
    const open = countedOf(deal(), MELBOURNE);
    expect(differenceOf(open, won)).toEqual({
      '2026-11-01': { leads_won: -1 },
      '2026-11-05': { deals_won: -1, won_cents: -120_010 },
    });
  });

  it('of a deal that was won is on the day of that, however it is edited later', () => {
    const won = deal({ status: 'won', decided_at: new Date('2026-11-05T01:00:00Z') });
    const edited = { ...won, value: 2_000, decided_at: new Date('2026-11-09T01:00:00Z') };
    expect(after(won, edited)).toEqual({ ...won, value: 2_000 });
    expect(after(deal(), won)).toEqual(won);
  });

  it('names where a visitor left the sales bot, unless they had qualified', () => {
    const left = fc.sample(
      anyFacts.filter(({ kind }) => kind === 'conversation'),
      1,
    )[0] as Facts;
    const closed = { ...left, chat_type: 'outbound', closed: true, last_asked: 'phone' } as Facts;
    const keys = (facts: Facts) => Object.values(countedOf(facts, MELBOURNE)).flatMap(Object.keys);
    expect(keys({ ...closed, stage: 'intent_confirmed' } as Facts)).toContain('left_at|phone');
    expect(keys({ ...closed, stage: 'qualified' } as Facts)).not.toContain('left_at|phone');
    expect(keys({ ...closed, stage: 'exploring', closed: false } as Facts)).not.toContain('left_at|phone');
  });
});

describe('a key', () => {
  it('gives back what it was made of, with no sign that a field name may not have', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (parts) => {
        const key = keyOf('source', ...parts);
        expect(partsOf(key)).toEqual(['source', ...parts]);
        expect(key).not.toMatch(/[.$]/);
      }),
    );
  });

  it('of a source has an end on a day that has too many', () => {
    const full = Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [keyOf('source', `s${i}`, ''), 1]));
    const counts = { leads: 1, [keyOf('source', 'new', 'x')]: 1, [keyOf('source', 's7', '')]: 1 };
    const fitting = withRoom(full, counts, sourceElsewhere);
    expect(fitting).toEqual({ leads: 1, [keyOf('source', '(other)', '')]: 1, [keyOf('source', 's7', '')]: 1 });
    expect(withRoom({}, counts, sourceElsewhere)).toEqual(counts);
  });
});

it('times are kept to the quarter of an hour, on the same day in every time zone', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
      fc.constantFrom(MELBOURNE, 'Asia/Kathmandu', 'Australia/Eucla', 'America/St_Johns'),
      (at, zone) => {
        const question = (time: Date): CountsByDay => countedOf({ kind: 'question', at: time }, zone);
        expect(question(toQuarter(at))).toEqual(question(at));
      },
    ),
  );
  expect(toQuarter(new Date('2026-11-30T10:44:59Z'))).toEqual(new Date('2026-11-30T10:30:00Z'));
});

it('what is zero is not kept', () => {
  expect(added({ a: 1, b: 2 }, { a: 1, c: 0 }, -1)).toEqual({ b: 2 });
});
