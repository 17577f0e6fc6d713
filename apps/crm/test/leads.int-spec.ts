import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  convertLead,
  deleteDeal,
  deleteLead,
  getDeal,
  getLead,
  leadQualified,
  leadUpdated,
  listDealActivities,
  listLeads,
  moveDeal,
  updateDeal,
  updateLead,
  type LeadRequest,
  type RequestContract,
} from '@abbotsford/contracts';
import { CALLER_ID } from '@abbotsford/testing';
import { aSnapshot } from './a-snapshot';
import { CrmUnderTest } from './crm-under-test';

const partial = { completeness: 'partial' } as const;
const UNKNOWN_ID = 'f'.repeat(24);

let crm: CrmUnderTest;
beforeAll(async () => {
  crm = await CrmUnderTest.start();
});
afterAll(() => crm.stop());

describe('a qualified lead', () => {
  it('makes one lead and one card that point to each other, on top of new-lead', async () => {
    await crm.receives(leadQualified, aSnapshot());
    const snapshot = aSnapshot();
    await crm.receives(leadQualified, snapshot);
    const lead = await crm.leadOf(snapshot);
    expect(lead).toMatchObject({
      user_name: 'Priya Nair',
      email: snapshot.email,
      mobile: snapshot.mobile,
      lead_score: 80,
      score_reasons: [{ reason: 'Opens within three months', points: 30 }],
      qualification_data: { customer_type: 'new_cafe', volume: 200 },
      conversation_history: [{ role: 'user', text: 'I am opening a café', timestamp: '2026-11-20T01:00:00.000Z' }],
      completeness: 'qualified',
      status: 'new',
      source_conversation_id: 'conversation-1',
      conversation_ids: ['conversation-1'],
      date: '2026-11-20T01:02:03.000Z',
    });
    const [top] = await crm.column('new-lead');
    expect(top).toMatchObject({
      id: lead.deal_id,
      lead_id: lead.id,
      priority: 'High',
      company_name: "Priya Nair's café",
    });
    const { activities } = await crm.ask(listDealActivities, { deal_id: top?.id ?? '' });
    expect(activities).toMatchObject([{ action: 'created', actor_id: null }]);
  });

  it('makes them once, however often the event arrives and under whatever id', async () => {
    const snapshot = aSnapshot();
    for (const id of ['same', 'same', 'one', 'two', 'three']) {
      await crm.publish(leadQualified, snapshot, `${snapshot.visitor_id}-${id}`);
    }
    await crm.settled();
    expect(await crm.leadsOf(snapshot)).toHaveLength(1);
    expect(await crm.cardsOf(snapshot)).toHaveLength(1);
  });

  it('is told to open dashboards, lead and card', async () => {
    const heard = await crm.listen();
    const snapshot = aSnapshot();
    await crm.receives(leadQualified, snapshot);
    const lead = await crm.leadOf(snapshot);
    await expect
      .poll(() => heard)
      .toMatchObject([
        { change: 'deal.changed', id: lead.deal_id, current: { status: 'new-lead', lead_id: lead.id } },
        { change: 'lead.changed', id: lead.id, current: { deal_id: lead.deal_id, completeness: 'qualified' } },
      ]);
    expect(heard[1]?.current).not.toHaveProperty('conversation_history');
  });
});

describe('later news of the same visitor', () => {
  it('changes the lead and its card, and adds the conversation', async () => {
    const first = aSnapshot();
    await crm.receives(leadQualified, first);
    await crm.receives(leadUpdated, {
      ...first,
      revision: 6,
      mobile: '+61400000000',
      conversation_id: 'conversation-2',
    });
    const lead = await crm.leadOf(first);
    expect(lead).toMatchObject({
      mobile: '+61400000000',
      source_conversation_id: 'conversation-1',
      conversation_ids: ['conversation-1', 'conversation-2'],
    });
    expect(await crm.cardsOf(first)).toMatchObject([{ id: lead.deal_id, mobile: '+61400000000', version: 2 }]);
  });

  it('that arrives late replaces nothing, and still adds its conversation', async () => {
    const newer = aSnapshot({ revision: 7, user_name: 'Newer', conversation_id: 'later' });
    const older = { ...newer, revision: 3, user_name: 'Older', conversation_id: 'earlier' };
    await crm.receives(leadQualified, newer, older);
    expect(await crm.leadOf(newer)).toMatchObject({
      user_name: 'Newer',
      source_conversation_id: 'earlier',
      conversation_ids: ['later', 'earlier'],
    });
    expect(await crm.cardsOf(newer)).toMatchObject([{ contact_person: 'Newer', version: 1 }]);
  });

  it('never takes back that the lead is qualified', async () => {
    const snapshot = aSnapshot();
    await crm.receives(leadQualified, snapshot);
    await crm.receives(leadUpdated, { ...snapshot, ...partial, revision: 6, mobile: null });
    expect(await crm.leadOf(snapshot)).toMatchObject({ completeness: 'qualified', mobile: null });
  });

  it('leaves alone what sales wrote on the lead and on the card', async () => {
    const snapshot = aSnapshot();
    await crm.receives(leadQualified, snapshot);
    const { id, deal_id } = await crm.leadOf(snapshot);
    await crm.ask(updateLead, { lead_id: id, status: 'contacted', owner: 'Sam', notes: 'Call on Monday' });
    await crm.ask(updateDeal, { deal_id: deal_id ?? '', contact_person: 'Ms Nair', deal_value: 12_000 });
    await crm.ask(moveDeal, { deal_id: deal_id ?? '', status: 'negotiation' });

    await crm.receives(leadUpdated, { ...snapshot, revision: 6, user_name: 'P. Nair', email: 'nair@laneway.example' });

    expect(await crm.leadOf(snapshot)).toMatchObject({
      status: 'contacted',
      owner: 'Sam',
      notes: 'Call on Monday',
      user_name: 'P. Nair',
    });
    expect(await crm.cardsOf(snapshot)).toMatchObject([
      { contact_person: 'Ms Nair', email: 'nair@laneway.example', deal_value: 12_000, status: 'negotiation' },
    ]);
  });
});

describe('a partial lead', () => {
  it('is in the list without a card, and gets one when it qualifies', async () => {
    const snapshot = aSnapshot({ ...partial, revision: 1 });
    await crm.receives(leadUpdated, snapshot);
    expect(await crm.leadOf(snapshot)).toMatchObject({ completeness: 'partial', deal_id: null });
    await crm.receives(leadQualified, { ...snapshot, completeness: 'qualified', revision: 2 });
    const lead = await crm.leadOf(snapshot);
    expect(await crm.cardsOf(snapshot)).toMatchObject([{ id: lead.deal_id }]);
  });

  it('gets a card when the visitor wants a person and can be reached, and no second one later', async () => {
    const snapshot = aSnapshot({ ...partial, revision: 1, wants_human: true, email: null });
    await crm.receives(leadQualified, snapshot, { ...snapshot, completeness: 'qualified', revision: 2 });
    expect(await crm.cardsOf(snapshot)).toHaveLength(1);
  });

  it('becomes a card also when the qualified event arrives after a newer one', async () => {
    const newer = aSnapshot({ ...partial, revision: 9 });
    await crm.receives(leadUpdated, newer);
    await crm.receives(leadQualified, { ...newer, revision: 8, completeness: 'qualified' });
    expect(await crm.leadOf(newer)).toMatchObject({ completeness: 'qualified' });
    expect(await crm.cardsOf(newer)).toHaveLength(1);
  });
});

describe('what sales deleted', () => {
  it('a lead is gone with its card, and old events do not bring it back', async () => {
    const snapshot = aSnapshot();
    await crm.receives(leadQualified, snapshot);
    const { id, deal_id } = await crm.leadOf(snapshot);
    const heard = await crm.listen();
    await crm.ask(deleteLead, { lead_id: id });

    await expect(crm.ask(getLead, { lead_id: id })).rejects.toMatchObject({ code: 'lead.not_found' });
    await expect(crm.ask(getDeal, { deal_id: deal_id ?? '' })).rejects.toMatchObject({ code: 'deal.not_found' });
    await expect.poll(() => heard.map(({ change }) => change)).toEqual(['lead.deleted', 'deal.deleted']);

    await crm.receives(leadUpdated, snapshot, { ...snapshot, revision: 4 });
    expect(await crm.leadsOf(snapshot)).toEqual([]);
  });

  it.each(['won', 'lost'] as const)('a lead is gone, and its card that is %s stays without it', async (status) => {
    const snapshot = aSnapshot();
    await crm.receives(leadQualified, snapshot);
    const { id, deal_id } = await crm.leadOf(snapshot);
    await crm.ask(moveDeal, { deal_id: deal_id ?? '', status });
    await crm.ask(deleteLead, { lead_id: id });
    expect(await crm.ask(getDeal, { deal_id: deal_id ?? '' })).toMatchObject({ lead_id: null, status });
  });

  it('"hi again" does not bring back a lead', async () => {
    const snapshot = aSnapshot();
    await crm.receives(leadQualified, snapshot);
    await crm.ask(deleteLead, { lead_id: (await crm.leadOf(snapshot)).id });
    await crm.receives(leadUpdated, { ...snapshot, revision: 6, conversation_id: 'conversation-2' });
    expect(await crm.leadsOf(snapshot)).toEqual([]);
    expect(await crm.cardsOf(snapshot)).toEqual([]);
  });

  it.each([
    { news: 'another email', told: { email: 'new.address@laneway.example' } },
    { news: 'the wish for a person', told: { wants_human: true } },
  ])('a lead comes back with $news, with a card that says so', async ({ told }) => {
    const snapshot = aSnapshot();
    await crm.receives(leadQualified, snapshot);
    await crm.ask(deleteLead, { lead_id: (await crm.leadOf(snapshot)).id });
    await crm.receives(leadUpdated, { ...snapshot, ...told, revision: 6, conversation_id: 'conversation-2' });
    const lead = await crm.leadOf(snapshot);
    expect(lead).toMatchObject({ came_back: true, source_conversation_id: 'conversation-2', status: 'new' });
    expect(await crm.cardsOf(snapshot)).toMatchObject([
      { id: lead.deal_id, comments: expect.stringContaining('Came back') as string },
    ]);
  });

  it('a lead that comes back and newly qualifies gets a card', async () => {
    const snapshot = aSnapshot({ ...partial, revision: 1 });
    await crm.receives(leadUpdated, snapshot);
    await crm.ask(deleteLead, { lead_id: (await crm.leadOf(snapshot)).id });
    await crm.receives(leadQualified, { ...snapshot, completeness: 'qualified', revision: 2 });
    expect(await crm.cardsOf(snapshot)).toHaveLength(1);
  });

  it('a card does not come back, and the lead can be made a deal by hand', async () => {
    const snapshot = aSnapshot();
    await crm.receives(leadQualified, snapshot);
    const { id, deal_id } = await crm.leadOf(snapshot);
    await crm.ask(deleteDeal, { deal_id: deal_id ?? '' });
    expect(await crm.leadOf(snapshot)).toMatchObject({ deal_id: null });
    await crm.receives(leadUpdated, { ...snapshot, revision: 6 });
    expect(await crm.cardsOf(snapshot)).toEqual([]);

    const { deal } = await crm.ask(convertLead, { lead_id: id });
    expect(await crm.leadOf(snapshot)).toMatchObject({ deal_id: deal.id, status: 'converted' });
  });
});

describe('making a deal of a lead', () => {
  it('works once: of two at the same moment one is told that there is a deal', async () => {
    const snapshot = aSnapshot(partial);
    await crm.receives(leadUpdated, snapshot);
    const { id } = await crm.leadOf(snapshot);
    const outcomes = await Promise.allSettled([
      crm.ask(convertLead, { lead_id: id }),
      crm.ask(convertLead, { lead_id: id }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'lead.already_converted' },
    });
    const [card, ...others] = await crm.cardsOf(snapshot);
    expect(others).toEqual([]);
    expect(card).toMatchObject({ lead_id: id });
    const { activities } = await crm.ask(listDealActivities, { deal_id: card?.id ?? '' });
    expect(activities).toMatchObject([{ action: 'created', actor_id: CALLER_ID }]);
  });

  it('is refused for a lead that qualified and has its card', async () => {
    const snapshot = aSnapshot();
    await crm.receives(leadQualified, snapshot);
    const { id } = await crm.leadOf(snapshot);
    await expect(crm.ask(convertLead, { lead_id: id })).rejects.toMatchObject({ code: 'lead.already_converted' });
  });
});

describe('the leads list', () => {
  it('is newest first, page by page without gaps or repeats', async () => {
    const snapshots = Array.from({ length: 5 }, () => aSnapshot(partial));
    await crm.receives(leadUpdated, ...snapshots);
    const { items: all } = await crm.ask(listLeads, {});
    const paged: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await crm.ask(listLeads, { limit: 2, ...(cursor ? { cursor } : {}) });
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.next_cursor;
    } while (cursor);
    expect(paged).toEqual(all.map(({ id }) => id));
    expect(all.slice(0, 5).map(({ summary }) => summary)).toEqual(snapshots.toReversed().map(({ summary }) => summary));
  });

  it('leaves the conversations out', async () => {
    await crm.receives(leadUpdated, aSnapshot(partial));
    const { items } = await crm.ask(listLeads, { limit: 1 });
    expect(items[0]).not.toHaveProperty('conversation_history');
    expect(items[0]).not.toHaveProperty('visitor_id');
  });

  it('refuses a cursor that is none and names the field', async () => {
    await expect(crm.ask(listLeads, { limit: 2, cursor: 'page two' })).rejects.toMatchObject({
      code: 'request.invalid',
      body: { errors: [{ field: 'cursor' }] },
    });
  });
});

describe('a lead that does not exist', () => {
  it.each([getLead, updateLead, deleteLead, convertLead])('is not found by $subject', async (contract) => {
    await expect(
      crm.ask(contract as RequestContract<LeadRequest> & { kind: 'request' }, { lead_id: UNKNOWN_ID }),
    ).rejects.toMatchObject({ code: 'lead.not_found' });
  });
});

describe('metrics', () => {
  it('count a lead once as partial and once as qualified', async () => {
    const count = (completeness: string) => crm.metric('crm_leads_total', { completeness });
    const before = { partial: await count('partial'), qualified: await count('qualified') };
    const snapshot = aSnapshot({ ...partial, revision: 1 });
    await crm.receives(leadUpdated, snapshot, { ...snapshot, revision: 2 });
    await crm.receives(leadQualified, { ...snapshot, completeness: 'qualified', revision: 3 });
    expect(await count('partial')).toBe(before.partial + 1);
    expect(await count('qualified')).toBe(before.qualified + 1);
  });
});
