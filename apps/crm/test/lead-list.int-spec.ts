import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addLeadNote,
  getLead,
  getLeadOverview,
  leadQualified,
  leadSorts,
  leadUpdated,
  listLeads,
  mergeLead,
  seeLead,
  seeLeads,
  updateLead,
  type LeadFilter,
  type LeadSummary,
} from '@abbotsford/contracts';
import { CALLER_ID } from '@abbotsford/testing';
import { LeadLists } from '../src/leads/lead-lists';
import { orderOf } from '../src/leads/lead-place';
import { aSnapshot } from './a-snapshot';
import { CrmUnderTest } from './crm-under-test';

const partial = { completeness: 'partial' } as const;
const cafe = (cafe_name: string, customer_type = 'existing_cafe') => ({
  qualification_data: { cafe_name, customer_type },
  facts: [{ field: 'customer_type', label: 'Kind', value: customer_type, text: 'Runs a café' }],
});

let crm: CrmUnderTest;
/** In the order in which they came in. */
let [ada, ben]: LeadSummary[] = [];
beforeAll(async () => {
  crm = await CrmUnderTest.start();
  const snapshots = [
    aSnapshot({
      source: { page: 'https://a.example/machines', utm_campaign: 'spring' },
      ...{ user_name: 'Ada', mobile: '+61491570156', lead_score: 20, ...partial, ...cafe('Kettle & Co') },
    }),
    aSnapshot({ user_name: 'ben', email: 'ben@harbour.example', lead_score: 90, ...cafe('Héron', 'new_cafe') }),
    aSnapshot({ user_name: null, lead_score: 55, wants_human: true, at: '2026-11-22T00:00:00.000Z', ...cafe('Ada’s') }),
  ];
  await crm.receives(leadUpdated, ...snapshots);
  [ada, ben] = await Promise.all(snapshots.map((snapshot) => crm.leadOf(snapshot)));
  await crm.ask(updateLead, { lead_id: idOf(ben), owner: 'Sam', next_action_at: '2026-12-01T00:00:00Z' });
});
afterAll(() => crm.stop());

const idOf = (lead: LeadSummary | undefined): string => lead?.id ?? '';
const names = ({ items }: { items: readonly LeadSummary[] }) =>
  items.map(({ id }) => (id === ada?.id ? 'Ada' : id === ben?.id ? 'ben' : 'nameless'));

describe('the leads list', () => {
  it.each([
    ['-created_at', ['nameless', 'ben', 'Ada']],
    ['created_at', ['Ada', 'ben', 'nameless']],
    ['-lead_score', ['ben', 'nameless', 'Ada']],
    ['user_name', ['Ada', 'ben', 'nameless']],
    ['-date', ['nameless', 'ben', 'Ada']],
    ['next_action_at', ['ben', 'Ada', 'nameless']],
  ] as const)('is sorted by %s', async (sort, expected) => {
    const found = await crm.ask(listLeads, { sort });
    // Of those without what it is sorted by, and of those with the same, the order is any, but always the same.
    if (sort !== 'next_action_at' && sort !== '-date') expect(names(found)).toEqual(expected);
    else expect(names(found)[0]).toBe(expected[0]);
  });

  it.each(leadSorts)('by %s has pages without gaps or repeats', async (sort) => {
    const { items: all } = await crm.ask(listLeads, { sort });
    const paged: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await crm.ask(listLeads, { sort, limit: 1, ...(cursor ? { cursor } : {}) });
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.next_cursor;
    } while (cursor);
    expect(paged).toEqual(all.map(({ id }) => id));
  });

  it.each<[LeadFilter, string[]]>([
    [{ owner: 'Sam' }, ['ben']],
    [{ unassigned: true }, ['nameless', 'Ada']],
    [{ type: 'new_cafe' }, ['ben']],
    [{ came_from: 'campaign:spring' }, ['Ada']],
    [{ came_from: 'page:/machines' }, ['Ada']],
    [{ completeness: 'partial' }, ['Ada']],
    [{ wants_human: true }, ['nameless']],
    [{ min_score: 50, max_score: 60 }, ['nameless']],
    [{ status: 'closed' }, []],
    [{ search: 'ad' }, ['nameless', 'Ada']],
    [{ search: 'kettle ada' }, ['Ada']],
    [{ search: 'heron' }, ['ben']],
    [{ search: 'BEN@harbour.example' }, ['ben']],
    [{ search: '0491 570' }, ['Ada']],
    [{ search: '+61 491570' }, ['Ada']],
    [{ search: 'ettle' }, []],
    [{ to: '2020-01-01T00:00:00Z' }, []],
  ])('is filtered by %o, and counted', async (filter, expected) => {
    expect(names(await crm.ask(listLeads, filter))).toEqual(expected);
    expect(await crm.ask(getLeadOverview, filter)).toMatchObject({ count: expected.length });
  });

  it('says what there is to filter by', async () => {
    expect(await crm.ask(getLeadOverview, {})).toMatchObject({
      types: [
        { value: 'existing_cafe', label: 'Runs a café', count: 2 },
        { value: 'new_cafe', label: 'Runs a café', count: 1 },
      ],
      owners: [{ value: 'Sam', label: 'Sam', count: 1 }],
      came_from: [
        { value: 'campaign:spring', count: 1 },
        { value: 'page:/machines', count: 1 },
      ],
    });
  });

  it('refuses the cursor of another order and names the field', async () => {
    const { next_cursor } = await crm.ask(listLeads, { limit: 1, sort: 'user_name' });
    await expect(crm.ask(listLeads, { limit: 1, cursor: next_cursor ?? '' })).rejects.toMatchObject({
      code: 'request.invalid',
      body: { errors: [{ field: 'cursor' }] },
    });
  });

  it.each(leadSorts)('by %s walks an index', async (sort) => {
    const plan = JSON.stringify(await crm.replica.app.get(LeadLists).page({}, orderOf(sort), 50, null).explain());
    expect(plan).toContain('IXSCAN');
    expect(plan).not.toContain('COLLSCAN');
  });
});

describe('what nobody has looked at', () => {
  const unseenOf = async (id: string) => (await crm.ask(getLead, { lead_id: id })).unseen;

  it('is what is new, until somebody looks at it, and again with news', async () => {
    const snapshot = aSnapshot();
    await crm.receives(leadQualified, snapshot);
    const { id, date, unseen, seen } = await crm.leadOf(snapshot);
    expect({ unseen, seen }).toEqual({ unseen: true, seen: null });
    await crm.ask(seeLead, { lead_id: id, date });
    expect(await crm.leadOf(snapshot)).toMatchObject({ unseen: false, seen: { actor_id: CALLER_ID } });

    await crm.receives(leadUpdated, { ...snapshot, revision: 6, at: '2026-11-29T00:00:00.000Z' });
    expect(await unseenOf(id)).toBe(true);
  });

  it('stays so when news came after what somebody looked at', async () => {
    const snapshot = aSnapshot();
    await crm.receives(leadQualified, snapshot, { ...snapshot, revision: 6, at: '2026-11-29T00:00:00.000Z' });
    const { id } = await crm.leadOf(snapshot);
    await crm.ask(seeLead, { lead_id: id, date: snapshot.at });
    expect(await unseenOf(id)).toBe(true);
  });

  it('is told to open dashboards, and can be gone through at once', async () => {
    await crm.receives(leadQualified, aSnapshot({ at: '2026-10-01T00:00:00.000Z' }));
    const heard = await crm.listen();
    const { unseen } = await crm.ask(getLeadOverview, {});
    await crm.ask(seeLeads, { until: '2026-10-02T00:00:00.000Z' });
    expect(await crm.ask(getLeadOverview, {})).toMatchObject({ unseen: unseen - 1 });
    await expect.poll(() => heard.map(({ change }) => change)).toEqual(['lead.changed']);
  });
});

describe('what sales do with a lead', () => {
  it('is in its log, with who did it and what was before', async () => {
    const snapshot = aSnapshot();
    await crm.receives(leadQualified, snapshot);
    const { id } = await crm.leadOf(snapshot);
    await crm.ask(updateLead, { lead_id: id, owner: 'Sam', status: 'contacted' });
    await crm.ask(updateLead, {
      lead_id: id,
      owner: 'Sam',
      next_action: 'Call',
      next_action_at: '2026-12-01T09:00:00Z',
    });
    const { activities, next_action, next_action_at } = await crm.ask(getLead, { lead_id: id });
    expect({ next_action, next_action_at }).toEqual({
      next_action: 'Call',
      next_action_at: '2026-12-01T09:00:00.000Z',
    });
    expect(activities).toMatchObject([
      {
        action: 'edited',
        actor_id: CALLER_ID,
        changes: [
          { field: 'owner', from: null, to: 'Sam' },
          { field: 'status', from: 'new', to: 'contacted' },
        ],
      },
      { action: 'edited', changes: [{ field: 'next_action' }, { field: 'next_action_at' }] },
    ]);
  });

  it('keeps the notes of two who write at the same moment, with who wrote them', async () => {
    const snapshot = aSnapshot();
    await crm.receives(leadQualified, snapshot);
    const { id } = await crm.leadOf(snapshot);
    await Promise.all([
      crm.ask(addLeadNote, { lead_id: id, text: 'Wants samples' }),
      crm.ask(addLeadNote, { lead_id: id, text: 'Call after ten' }),
    ]);
    const { note_log } = await crm.ask(getLead, { lead_id: id });
    expect(note_log.map(({ text }) => text).toSorted()).toEqual(['Call after ten', 'Wants samples']);
    expect(note_log).toMatchObject([{ actor_id: CALLER_ID }, { actor_id: CALLER_ID }]);
  });

  it('is all there after two leads are joined', async () => {
    const snapshots = [aSnapshot(), aSnapshot()];
    await crm.receives(leadQualified, ...snapshots);
    const [one, other] = await Promise.all(snapshots.map((snapshot) => crm.leadOf(snapshot)));
    await crm.ask(addLeadNote, { lead_id: idOf(one), text: 'First' });
    await crm.ask(addLeadNote, { lead_id: idOf(other), text: 'Second' });
    await crm.ask(updateLead, { lead_id: idOf(other), next_action: 'Call' });
    const lead = await crm.ask(mergeLead, { lead_id: idOf(one), other_id: idOf(other) });
    expect(lead.note_log.map(({ text }) => text)).toEqual(['First', 'Second']);
    expect(lead).toMatchObject({ next_action: 'Call', unseen: true });
    expect(lead.activities.map(({ action }) => action)).toEqual(['edited', 'joined']);
  });
});
