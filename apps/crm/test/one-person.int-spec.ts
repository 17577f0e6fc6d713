import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  getBoard,
  leadQualified,
  leadUpdated,
  listDealActivities,
  listLeads,
  listLeadTwins,
  mergeLead,
  moveDeal,
  updateDeal,
  updateLead,
  type DealCard,
  type LeadSnapshot,
  type LeadSummary,
} from '@abbotsford/contracts';
import { CALLER_ID } from '@abbotsford/testing';
import { Transaction } from '@abbotsford/service-kit';
import { LeadsRepository } from '../src/leads/leads.repository';
import { RecordLead } from '../src/leads/use-cases/record-lead';
import { aSnapshot } from './a-snapshot';
import { CrmUnderTest } from './crm-under-test';

let crm: CrmUnderTest;
beforeEach(async () => {
  crm = await CrmUnderTest.start();
});
afterEach(() => crm.stop());

const leads = async (): Promise<readonly LeadSummary[]> => (await crm.ask(listLeads, {})).items;
const cards = async (): Promise<DealCard[]> => (await crm.ask(getBoard, {})).columns.flatMap(({ deals }) => deals);

/** The same person in another session. */
const again = (first: LeadSnapshot, o: Partial<LeadSnapshot> = {}): LeadSnapshot =>
  aSnapshot({
    email: first.email,
    mobile: first.mobile,
    conversation_id: 'conversation-2',
    at: '2026-11-21T01:02:03.000Z',
    ...o,
  });

describe('a person with two sessions', () => {
  it('is one lead with one card and both conversations', async () => {
    const first = aSnapshot({ user_name: 'Priya' });
    await crm.receives(leadQualified, first);
    await crm.receives(leadQualified, again(first, { user_name: 'Priya Nair', mobile: null }));
    const [lead, ...others] = await leads();
    expect(others).toEqual([]);
    expect(lead).toMatchObject({
      user_name: 'Priya Nair',
      mobile: first.mobile,
      conversation_ids: ['conversation-1', 'conversation-2'],
      source_conversation_id: 'conversation-1',
    });
    expect(await cards()).toMatchObject([{ id: lead?.deal_id, contact_person: 'Priya Nair', mobile: first.mobile }]);
  });

  it('becomes one lead when the second session tells who it is', async () => {
    const first = aSnapshot();
    const stranger = aSnapshot({ user_name: null, completeness: 'partial', conversation_id: 'conversation-2' });
    await crm.receives(leadQualified, first);
    await crm.receives(leadUpdated, stranger);
    expect(await leads()).toHaveLength(2);
    await crm.receives(leadUpdated, { ...stranger, revision: 6, email: first.email });
    expect(await leads()).toMatchObject([{ conversation_ids: ['conversation-1', 'conversation-2'] }]);
  });

  it('is one lead of two that have become one by a third, with the older card and all that sales wrote', async () => {
    const byEmail = aSnapshot({ mobile: null, user_name: 'Priya' });
    const byPhone = aSnapshot({ email: null, user_name: 'Priya Nair', conversation_id: 'conversation-2' });
    await crm.receives(leadQualified, byEmail);
    await crm.receives(leadQualified, byPhone);
    const [newer, older] = (await leads()) as [LeadSummary, LeadSummary];
    await crm.ask(updateLead, { lead_id: older.id, owner: 'Sam', notes: 'Asked for a sample' });
    await crm.ask(updateLead, { lead_id: newer.id, owner: 'Alex', notes: 'Called twice', status: 'contacted' });
    await crm.ask(updateDeal, { deal_id: newer.deal_id ?? '', meeting_notes: 'Tuesday at ten', deal_value: 9_000 });
    await crm.ask(moveDeal, { deal_id: newer.deal_id ?? '', status: 'negotiation' });
    const heard = await crm.listen();

    await crm.receives(
      leadUpdated,
      aSnapshot({ email: byEmail.email, mobile: byPhone.mobile, conversation_id: 'conversation-3' }),
    );

    const [lead, ...others] = await leads();
    expect(others).toEqual([]);
    expect(lead).toMatchObject({
      id: older.id,
      deal_id: older.deal_id,
      status: 'contacted',
      owner: 'Sam',
      notes: "Asked for a sample\n\nCalled twice\n\nThe joined lead was Alex's.",
      joined: [{ lead_id: newer.id, actor_id: null }],
    });
    expect(lead?.conversation_ids.toSorted()).toEqual(['conversation-1', 'conversation-2', 'conversation-3']);
    expect(await cards()).toMatchObject([
      { id: older.deal_id, status: 'negotiation', deal_value: 9_000, meeting_notes: 'Tuesday at ten' },
    ]);
    const { activities } = await crm.ask(listDealActivities, { deal_id: older.deal_id ?? '' });
    const actions = activities.map(({ action }) => action);
    expect(actions).toContain('joined');
    expect(actions.filter((action) => action === 'created')).toHaveLength(2);
    expect(actions).toContain('moved');
    await expect.poll(() => heard.map(({ change }) => change)).toContain('lead.deleted');
    expect(heard.find(({ change }) => change === 'deal.deleted')).toMatchObject({ id: newer.deal_id });
  });

  it('keeps a card that is won beside the open one', async () => {
    const first = aSnapshot({ mobile: null });
    const second = aSnapshot({ email: null });
    await crm.receives(leadQualified, first);
    const [before] = await leads();
    await crm.ask(moveDeal, { deal_id: before?.deal_id ?? '', status: 'won' });
    await crm.receives(leadQualified, second);
    await crm.receives(leadUpdated, { ...second, revision: 6, email: first.email });
    const [lead] = await leads();
    expect((await cards()).map(({ id, status, lead_id }) => ({ id, status, lead_id }))).toEqual([
      { id: lead?.deal_id, status: 'new-lead', lead_id: lead?.id },
      { id: before?.deal_id, status: 'won', lead_id: null },
    ]);
  });

  it('stays one lead when its events arrive again, in whatever order', async () => {
    const first = aSnapshot({ revision: 1 });
    const events = [
      first,
      { ...first, revision: 2, user_name: 'P.' },
      again(first),
      again(first, { user_name: 'Nair' }),
    ];
    await crm.receives(leadQualified, ...events.toReversed(), ...events, ...events.toReversed());
    expect(await leads()).toHaveLength(1);
    expect(await cards()).toHaveLength(1);
  });
});

describe('two replicas', () => {
  it('make one lead and one card of each person, whatever arrives at the same moment', async () => {
    await crm.addReplica();
    const people = Array.from({ length: 6 }, () => aSnapshot({ revision: 1 }));
    const events = people.flatMap((one) => [
      one,
      again(one, { mobile: null }),
      again(one, { email: null }),
      again(one, { revision: 7, user_name: 'Newest', at: '2026-11-22T00:00:00.000Z' }),
    ]);
    await Promise.all(events.map((snapshot) => crm.publish(leadQualified, snapshot)));
    await crm.settled();
    const found = await leads();
    expect(found.map(({ email }) => email).toSorted()).toEqual(people.map(({ email }) => email).toSorted());
    expect(new Set(found.map(({ user_name }) => user_name))).toEqual(new Set(['Newest']));
    expect((await cards()).map(({ lead_id }) => lead_id).toSorted()).toEqual(found.map(({ id }) => id).toSorted());
  });
});

describe('two transactions', () => {
  it('that bring in one person at the same moment make one lead: the later one looks again', async () => {
    const { app } = crm.replica;
    const [transaction, leadsOf, record] = [app.get(Transaction), app.get(LeadsRepository), app.get(RecordLead)];
    const first = aSnapshot();
    const second = again(first);
    let tries = 0;
    await transaction.run(async (later) => {
      // The later one has begun, and sees no lead, when the other is through.
      await leadsOf.findByVisitor(first.visitor_id, later);
      if (tries++ === 0) await transaction.run((session) => record.run(first, session));
      await record.run(second, later);
    });
    expect(tries).toBe(2);
    expect(await leads()).toHaveLength(1);
    expect(await cards()).toHaveLength(1);
  });
});

describe('two people who share a phone', () => {
  it('stay two leads that are shown to each other, until an administrator joins them', async () => {
    const mobile = '+61491570156';
    await crm.receives(leadQualified, aSnapshot({ user_name: 'Priya Nair', mobile }));
    await crm.receives(leadQualified, aSnapshot({ user_name: 'Tom Li', mobile, conversation_id: 'conversation-2' }));
    const [tom, priya] = (await leads()) as [LeadSummary, LeadSummary];
    expect((await crm.ask(listLeadTwins, { lead_id: priya.id })).leads).toMatchObject([{ id: tom.id }]);

    const lead = await crm.ask(mergeLead, { lead_id: priya.id, other_id: tom.id });
    expect(lead).toMatchObject({
      id: priya.id,
      conversation_ids: ['conversation-1', 'conversation-2'],
      joined: [{ lead_id: tom.id, actor_id: CALLER_ID }],
    });
    expect(lead.also_told.map(({ field }) => field)).toContain('email');
    expect(await leads()).toHaveLength(1);
    expect(await cards()).toHaveLength(1);
    expect((await crm.ask(listLeadTwins, { lead_id: priya.id })).leads).toEqual([]);
  });

  it('refuses to join a lead with itself, and with one that is not there', async () => {
    await crm.receives(leadQualified, aSnapshot());
    const [lead] = (await leads()) as [LeadSummary];
    await expect(crm.ask(mergeLead, { lead_id: lead.id, other_id: lead.id })).rejects.toMatchObject({
      code: 'request.invalid',
      body: { errors: [{ field: 'other_id' }] },
    });
    await expect(crm.ask(mergeLead, { lead_id: lead.id, other_id: 'f'.repeat(24) })).rejects.toMatchObject({
      code: 'lead.not_found',
    });
    expect(await leads()).toHaveLength(1);
  });
});

describe('leads of before, one for each visitor', () => {
  it('are brought up to date at the start, and those of one person joined', async () => {
    const rows = crm.database.collection('chatbot_leads');
    const email = 'priya@laneway.example';
    const old = (visitor_id: string, day: number) => ({
      ...{ visitor_id, revision: 3, first_revision: 1, user_name: 'Priya', email, mobile: null, summary: visitor_id },
      ...{ lead_score: 10, score_reasons: [], conversation_history: [], qualification_data: {}, wants_human: false },
      ...{ completeness: 'partial', source_conversation_id: `c-${visitor_id}`, conversation_ids: [`c-${visitor_id}`] },
      ...{ status: 'new', owner: null, notes: null, deal_id: null, carded: false },
      date: new Date(Date.UTC(2026, 9, day)),
      created_at: new Date(Date.UTC(2026, 9, day)),
    });
    await rows.insertMany([old('first', 1), old('second', 2), { ...old('third', 3), email: null }]);
    await crm.stopReplicas();
    await Promise.all([crm.addReplica(), crm.addReplica()]);
    expect(await leads()).toMatchObject([
      { conversation_ids: ['c-third'] },
      { conversation_ids: ['c-first', 'c-second'], source_conversation_id: 'c-first' },
    ]);
    // And the session is known again.
    await crm.receives(leadUpdated, aSnapshot({ visitor_id: 'second', revision: 4, email, conversation_id: 'c-next' }));
    expect(await leads()).toHaveLength(2);
  });
});
