import { histogramOf } from '@abbotsford/contracts';
import { describe, expect, it } from 'vitest';
import { countedOf } from './counted';
import { added, type Counts } from './counts';
import type { ConversationFacts, Facts } from './facts';
import { dayFiguresOf, figuresOf } from './report';

const at = new Date('2026-11-30T01:00:00Z');

const conversation = (over: Partial<ConversationFacts>): ConversationFacts => ({
  ...{ kind: 'conversation', at, chat_type: 'outbound', stage: 'exploring', customer_type: null, closed: true },
  ...{ last_asked: null, with_staff: false, answers: 2, bot_ms: histogramOf([100, 900]), staff_ms: {}, no_help: 0 },
  ...{ rating: null, usage: null },
  ...over,
});

const of = (...facts: readonly Facts[]): Counts =>
  facts.flatMap((one) => Object.values(countedOf(one, 'UTC'))).reduce<Counts>((sum, counts) => added(sum, counts), {});

describe('the figures of some days', () => {
  it('are zero, and averages missing, where nothing was', () => {
    const figures = figuresOf({});
    expect(figures).toMatchObject({ leads: 0, cost_usd: 0, cost_per_lead_usd: null, rating_average: null });
    expect(figures.funnel.map(({ reached }) => reached)).toEqual([0, 0, 0, 0]);
    expect(figures.outbound_response).toEqual({ count: 0, p50: null, p95: null });
  });

  it('count in the funnel whoever came so far or further', () => {
    const { funnel, customer_types } = figuresOf(
      of(
        conversation({ stage: 'exploring' }),
        conversation({ stage: 'intent_confirmed', customer_type: 'new_cafe' }),
        conversation({ stage: 'qualified', customer_type: 'new_cafe' }),
        conversation({ chat_type: 'inbound', stage: null }),
      ),
    );
    expect(funnel.map(({ stage, reached }) => [stage, reached])).toEqual([
      ['exploring', 3],
      ['interest_detected', 2],
      ['intent_confirmed', 2],
      ['qualified', 1],
    ]);
    expect(customer_types).toEqual([
      { customer_type: 'new_cafe', conversations: 2, qualified: 1 },
      { customer_type: 'unknown', conversations: 1, qualified: 0 },
    ]);
  });

  it('tell what a lead cost', () => {
    const usage = { requests: 2, prompt_tokens: 900, cached_tokens: 0, completion_tokens: 80, unpriced_requests: 1 };
    const lead: Facts = { kind: 'lead', at, qualified: true, source: 'google', campaign: null };
    const figures = figuresOf(
      of(conversation({ usage: { ...usage, cost_usd: 0.03 } }), lead, { ...lead, qualified: false }),
    );
    expect(figures).toMatchObject({ cost_usd: 0.03, cost_per_lead_usd: 0.015, leads: 2, qualified_leads: 1 });
    expect(figures.sources).toEqual([{ source: 'google', campaign: null, leads: 2, qualified: 1 }]);
  });

  it('tell how content people were', () => {
    const figures = figuresOf(of(...[5, 4, 2].map((rating) => conversation({ rating }))));
    expect(figures).toMatchObject({ ratings: 3, satisfied: 2 });
    expect(figures.rating_average).toBeCloseTo(11 / 3);
  });

  it('tell seconds of waiting', () => {
    const { outbound_response: told } = figuresOf(of(conversation({ bot_ms: histogramOf([100, 1_000, 60_000]) })));
    expect(told.count).toBe(3);
    expect(told.p50).toBeGreaterThan(0.95);
    expect(told.p50).toBeLessThanOrEqual(1.05);
  });

  it('are there day by day, too', () => {
    expect(
      dayFiguresOf('2026-11-30', of(conversation({ stage: 'qualified' }), { kind: 'question', at })),
    ).toMatchObject({
      day: '2026-11-30',
      outbound_conversations: 1,
      qualified_conversations: 1,
      unanswered: 1,
      leads: 0,
    });
  });
});
