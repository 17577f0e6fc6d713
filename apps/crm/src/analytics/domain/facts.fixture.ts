import fc from 'fast-check';
import { dealStages, histogramOf, ticketCategories, urgencies } from '@abbotsford/contracts';
import { toQuarter, type Facts } from './facts';

/** Around the ends of summer time in Melbourne, and where nothing of the kind is. */
const moments = ['2026-04-04T09:00:00Z', '2026-10-03T09:00:00Z', '2026-11-30T00:00:00Z'].map((at) => Date.parse(at));
const at = fc
  .tuple(fc.constantFrom(...moments), fc.integer({ min: 0, max: 2 * 86_400_000 }))
  .map(([from, later]) => toQuarter(new Date(from + later)));
const histogram = fc.array(fc.integer({ min: 1, max: 90_000_000 }), { maxLength: 4 }).map(histogramOf);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const some = fc.integer({ min: 0, max: 500 });
const kind = <T extends string>(name: T) => fc.constant(name);

const usage = fc.record({
  requests: some,
  prompt_tokens: some,
  cached_tokens: some,
  completion_tokens: some,
  cost_usd: fc.double({ min: 0, max: 3, noNaN: true }),
  unpriced_requests: some,
});

/** Any facts of any kind. */
export const anyFacts: fc.Arbitrary<Facts> = fc.oneof(
  fc.record({
    kind: kind('conversation'),
    at,
    chat_type: fc.constantFrom('outbound' as const, 'inbound' as const),
    stage: maybe(fc.constantFrom('exploring', 'interest_detected', 'intent_confirmed', 'qualified')),
    customer_type: maybe(fc.constantFrom('new_cafe', 'existing_cafe')),
    closed: fc.boolean(),
    last_asked: maybe(fc.constantFrom('email', 'volume')),
    with_staff: fc.boolean(),
    answers: some,
    bot_ms: histogram,
    staff_ms: histogram,
    no_help: some,
    rating: maybe(fc.integer({ min: 1, max: 5 })),
    usage: maybe(usage),
  }),
  fc.record({ kind: kind('question'), at }),
  fc.record({
    kind: kind('lead'),
    at,
    qualified: fc.boolean(),
    source: fc.constantFrom('direct', 'www.google.com', '$a.b|c%'),
    campaign: maybe(fc.constantFrom('spring', '__proto__')),
  }),
  fc.record({
    kind: kind('deal'),
    at,
    status: fc.constantFrom(...dealStages),
    decided_at: maybe(at),
    value: fc.double({ min: 0, max: 90_000, noNaN: true }),
    lead_at: maybe(at),
  }),
  fc.record({
    kind: kind('ticket'),
    at,
    category: fc.constantFrom(...ticketCategories),
    urgency: fc.constantFrom(...urgencies),
    first_response: histogram,
    answered_late: fc.boolean(),
    resolution: histogram,
  }),
);
