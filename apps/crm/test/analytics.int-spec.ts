import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  conversationCounted,
  createDeal,
  deleteDeal,
  deleteLead,
  erasePerson,
  getAnalytics,
  leadQualified,
  moveDeal,
  rebuildAnalytics,
  updateDeal,
  type AnalyticsFigures,
  type ConversationCounted,
} from '@abbotsford/contracts';
import { Transaction } from '@abbotsford/service-kit';
import { DaysRepository } from '../src/analytics/days.repository';
import { anyFacts } from '../src/analytics/domain/facts.fixture';
import { countedOf } from '../src/analytics/domain/counted';
import { addedByDay, type CountsByDay } from '../src/analytics/domain/counts';
import { dayAfter, dayOf } from '../src/analytics/domain/day-of';
import { after } from '../src/analytics/domain/facts';
import { FactsRepository } from '../src/analytics/facts.repository';
import { RollUpLoop } from '../src/analytics/roll-up-loop';
import { aSnapshot } from './a-snapshot';
import { aTicket } from './a-ticket';
import { startAuthWith } from './accounts-in-auth';
import { CrmUnderTest } from './crm-under-test';

const ZONE = 'Australia/Melbourne';
const today = dayOf(new Date(), ZONE);

let crm: CrmUnderTest;
beforeAll(async () => {
  crm = await CrmUnderTest.start();
});
afterAll(() => crm.stop());

const of = <T>(what: new (...args: never[]) => T): T => crm.replica.app.get(what);

async function counted(): Promise<void> {
  while (await of(RollUpLoop).run());
}

/** Today's, once all is counted. */
async function figures(): Promise<AnalyticsFigures> {
  await counted();
  return (await crm.ask(getAnalytics, { from: today, to: today })).current;
}

/** What has changed of today's figures meanwhile. */
async function changeOf(work: () => Promise<unknown>): Promise<Partial<Record<string, number>>> {
  const before = new Map(Object.entries(await figures()));
  await work();
  const now = Object.entries(await figures());
  const numbers = now.filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  const changes = numbers.map(([name, value]) => [name, value - Number(before.get(name) ?? 0)] as const);
  return Object.fromEntries(changes.filter(([, change]) => change !== 0));
}

const aConversation = (over: Partial<ConversationCounted> = {}): ConversationCounted => ({
  ...{ id: 'c'.repeat(24), revision: 1, chat_type: 'outbound', began_at: new Date().toISOString() },
  ...{ stage: 'exploring', customer_type: null, closed: false, last_asked: 'email', with_staff: false },
  ...{ answers: 1, bot_ms: { 70: 1 }, staff_ms: {}, no_help: 0, rating: null, usage: null },
  ...over,
});

describe('the roll-ups', () => {
  // Histories of any kind, some of them of today.
  afterAll(async () => {
    for (const name of ['analytics_facts', 'analytics_days']) await crm.database.collection(name).deleteMany({});
  });

  it('are after any history what a full scan of all facts gives, and so after they were made anew', async () => {
    const facts = of(FactsRepository);
    const days = of(DaysRepository);
    const ids = ['one', 'two', 'three'];
    const step = fc.tuple(fc.constantFrom(...ids), anyFacts, fc.integer({ min: 0, max: 3 }));
    const scanned = async (): Promise<CountsByDay> => {
      let all: CountsByDay = {};
      for await (const { news, known: heard } of facts.all()) {
        const state = news && after(heard ?? null, news);
        if (state) all = addedByDay(all, countedOf(state, ZONE));
      }
      return all;
    };
    const stored = async (): Promise<CountsByDay> => {
      const all = await days.between('2000-01-01', '2100-01-01');
      return Object.fromEntries(Object.entries(all).filter(([, counts]) => Object.keys(counts).length > 0));
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        for (const [id, news, also] of steps) {
          await of(Transaction).run((session) =>
            also === 0 ? facts.withdraw(news.kind, id, session) : facts.record(id, news, session),
          );
          if (also === 1) await counted();
        }
        await counted();
        expect(await stored()).toEqual(await scanned());
      }),
      { numRuns: 8 },
    );
    const before = await stored();
    expect(Object.keys(before).length).toBeGreaterThan(1);
    await crm.ask(rebuildAnalytics, {});
    await counted();
    expect(await stored()).toEqual(before);
    expect(await stored()).toEqual(await scanned());
  });
});

describe('what bots tell of a conversation', () => {
  it('counts once, in its newest state, however often and in whatever order it comes', async () => {
    const qualified = aConversation({ revision: 7, stage: 'qualified', rating: 5 });
    const change = await changeOf(async () => {
      await crm.receives(conversationCounted, aConversation({ revision: 3 }), qualified);
      await crm.publish(conversationCounted, qualified, 'the same');
      await crm.publish(conversationCounted, qualified, 'the same');
      await crm.receives(conversationCounted, aConversation({ revision: 5 }));
    });
    expect(change).toEqual({ outbound_conversations: 1, answers: 1, ratings: 1, rating_average: 5, satisfied: 1 });
  });
});

describe('leads and deals', () => {
  it('count from the visitor to the sale, and corrections take back what they correct', async () => {
    const visitor = aSnapshot({ completeness: 'qualified' });
    const came = await changeOf(() => crm.receives(leadQualified, visitor));
    expect(came).toEqual({ leads: 1, qualified_leads: 1, leads_with_deal: 1, deals: 1 });
    const [card] = await crm.cardsOf(visitor);
    const deal_id = card?.id ?? '';
    await crm.ask(updateDeal, { deal_id, deal_value: 5_200.5 });
    expect(await changeOf(() => crm.ask(moveDeal, { deal_id, status: 'won' }))).toEqual({
      deals_won: 1,
      won_value: 5_200.5,
      leads_won: 1,
    });
    expect(await changeOf(() => crm.ask(moveDeal, { deal_id, status: 'negotiation' }))).toEqual({
      deals_won: -1,
      won_value: -5_200.5,
      leads_won: -1,
    });
    const { id: lead_id } = await crm.leadOf(visitor);
    expect(await changeOf(() => crm.ask(deleteLead, { lead_id }))).toEqual({
      ...{ leads: -1, qualified_leads: -1, leads_with_deal: -1, deals: -1 },
    });
  });

  it('that were made by mistake count no more', async () => {
    const { deal } = await crm.ask(createDeal, { company_name: 'Oops', status: 'won', deal_value: 10 });
    expect(await changeOf(() => crm.ask(deleteDeal, { deal_id: deal.id }))).toEqual({
      ...{ deals: -1, deals_won: -1, won_value: -10 },
    });
  });

  it('of a person who is erased go on to count, and nothing tells whose they were', async () => {
    const visitor = aSnapshot({ completeness: 'qualified', email: 'erased@figures.example' });
    await crm.receives(leadQualified, visitor);
    const auth = await startAuthWith([], crm.addressOf('auth'));
    const change = await changeOf(() =>
      crm.ask(erasePerson, { email: 'erased@figures.example', confirmation: 'erased@figures.example' }),
    );
    expect(change).toEqual({});
    await auth.close();
    await crm.ask(rebuildAnalytics, {});
    expect(await changeOf(counted)).toEqual({});
    const rows = JSON.stringify(await crm.database.collection('analytics_facts').find().toArray());
    for (const trace of ['erased@figures', visitor.visitor_id, visitor.conversation_id])
      expect(rows).not.toContain(trace);
  });
});

it('tickets count by what they are about, and by how soon they were answered', async () => {
  const before = await figures();
  await crm.opensTicket(aTicket({ category: 'machine', urgency: 'urgent' }));
  const { tickets, ticket_kinds } = await figures();
  expect(tickets - before.tickets).toBe(1);
  expect(
    ticket_kinds.find((kind) => kind.category === 'machine' && kind.urgency === 'urgent')?.tickets,
  ).toBeGreaterThan(0);
});

describe('a range of days', () => {
  it('is answered with every day of it and as many days before', async () => {
    const from = dayAfter(today, -89);
    const { days, ...view } = await crm.ask(getAnalytics, { from, to: today });
    expect(days.map(({ day }) => day)).toEqual(Array.from({ length: 90 }, (_, i) => dayAfter(from, i)));
    expect(view).toMatchObject({
      previous_from: dayAfter(from, -90),
      previous_to: dayAfter(from, -1),
      time_zone: ZONE,
    });
  });

  it.each([
    ['from', { from: '2026-02-30', to: '2026-03-01' }],
    ['to', { from: '2026-03-02', to: '2026-03-01' }],
    ['from', { from: '2023-01-01', to: '2026-03-01' }],
    ['to', { from: '2026-03-01', to: 'tomorrow' }],
  ])('that is none is refused and names %s', async (field, query) => {
    await expect(crm.ask(getAnalytics, query)).rejects.toMatchObject({
      body: { code: 'request.invalid', errors: [{ field }] },
    });
  });
});
