import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  businessTold,
  createDeal,
  deleteLead,
  erasePerson,
  exportPerson,
  findPerson,
  getErasure,
  leadQualified,
  leadUpdated,
  listAudit,
  listDealActivities,
  listNotifications,
  moveDeal,
  ticketRequested,
  ticketUpdated,
  updateDeal,
  writeInTicket,
  type AccountIdentity,
  type ErasureView,
  type LeadSnapshot,
} from '@abbotsford/contracts';
import type { RunningService } from '@abbotsford/service-kit';
import { CALLER_ID } from '@abbotsford/testing';
import { aSnapshot as snapshotOf } from './a-snapshot';
import { aNewBusiness } from './a-new-business';
import { aTicket } from './a-ticket';
import { startAuthWith } from './accounts-in-auth';
import { CrmUnderTest } from './crm-under-test';

const account = (n: number, o: Partial<AccountIdentity> = {}): AccountIdentity => ({
  id: String(n).padStart(24, '0'),
  email: `account${n}@laneway.example`,
  phone: null,
  email_verified: true,
  staff_name: null,
  is_last_admin: false,
  ...o,
});
const mine = account(1, { id: CALLER_ID });
const last = account(2, { is_last_admin: true });
const withPhone = account(3, { phone: '+61491570110' });

/** One of our team, who is told what happens. */
const sam = { id: 'a'.repeat(24), name: 'Sam Lee', email: 'sam@abbotsford.example', role: 'sales' } as const;

const soon = { timeout: 10_000 };
/** Of a conversation of its own. */
const aSnapshot = (o: Partial<LeadSnapshot> = {}) => snapshotOf({ conversation_id: randomUUID(), ...o });

let crm: CrmUnderTest;
let auth: RunningService;
beforeAll(async () => {
  crm = await CrmUnderTest.start();
  auth = await startAuthWith([mine, last, withPhone], crm.addressOf('auth'), [sam]);
});
afterAll(async () => {
  await auth.close();
  await crm.stop();
});

const erase = (email: string | null): Promise<ErasureView> =>
  crm.ask(erasePerson, { email: email ?? '', confirmation: email ?? '' });
const partOf = ({ parts }: ErasureView, service: string) => parts.find((part) => part.service === service);
const countsOf = (view: ErasureView, service: string): Record<string, number> =>
  Object.fromEntries((partOf(view, service)?.counts ?? []).map(({ what, count }) => [what, count]));

/** All services say that they have erased, and the last trace is gone. */
async function completed({ id: erasure_id }: ErasureView, visitor_ids: string[] = []): Promise<ErasureView> {
  const at = new Date().toISOString();
  await crm.answers('auth', { erasure_id, visitor_ids: [], at });
  await crm.answers('outbound-bot', { erasure_id, visitor_ids, at });
  await crm.answers('inbound-bot', { erasure_id, visitor_ids: [], at });
  await expect.poll(async () => (await crm.ask(getErasure, { erasure_id })).completed_at, soon).not.toBeNull();
  return crm.ask(getErasure, { erasure_id });
}

/** All that the CRM keeps, as text. */
async function allThatIsKept(): Promise<string> {
  const names = [
    'chatbot_leads',
    'crm_deals',
    'deal_activities',
    'deleted_leads',
    'crm_audit',
    'crm_erasures',
    'support_tickets',
    'notifications',
  ];
  const more = ['crm_outbox', 'crm_idempotency', 'crm_inbox'];
  const rows = await Promise.all([...names, ...more].map((name) => crm.database.collection(name).find().toArray()));
  return JSON.stringify(rows) + (await crm.inStreams()).join('\n');
}

async function expectNothingOf(...snapshots: LeadSnapshot[]): Promise<void> {
  const everything = await allThatIsKept();
  for (const { email, mobile } of snapshots) {
    expect(everything).not.toContain(email);
    expect(everything).not.toContain(mobile);
  }
}

describe('an erased person', () => {
  it('is nothing that our team was told of any more', async () => {
    const person = aSnapshot();
    const other = aSnapshot();
    await crm.receives(leadQualified, person, other);
    await crm.settled('crm-notifications');
    const { id } = await crm.leadOf(other);
    const told = async () =>
      (await crm.askAsOneOf(sam, listNotifications, {})).items.map(({ subject_id }) => subject_id);
    expect(await told()).toEqual([id, (await crm.leadOf(person)).id]);
    expect(countsOf(await erase(person.email), 'crm')).toMatchObject({ notifications: 1 });
    expect(await told()).toEqual([id]);
  });

  it('is gone with leads, cards, logs, notes and messages, whatever became of them, and nobody else is', async () => {
    const person = aSnapshot({ user_name: 'Zenobia Vane' });
    const other = aSnapshot();
    await crm.receives(leadQualified, person, other);
    const lead = await crm.leadOf(person);
    await crm.ask(updateDeal, { deal_id: lead.deal_id ?? '', comments: 'Zenobia prefers mornings' });
    await crm.ask(moveDeal, { deal_id: lead.deal_id ?? '', status: 'won' });
    // A card that sales made by hand, with the number as people write it.
    const spelled = `0${person.mobile?.slice(3, 6)} ${person.mobile?.slice(6, 9)} ${person.mobile?.slice(9)}`;
    await crm.ask(createDeal, { company_name: 'Vane & Co', mobile: spelled });
    // A card that had the address once, and then another.
    const { deal } = await crm.askWithKey('key-of-a-card', createDeal, {
      company_name: 'Elsewhere',
      email: person.email,
    });
    await crm.ask(updateDeal, { deal_id: deal.id, email: 'else@where.example' });
    const messages = crm.database.collection('webhook_deliveries');
    await messages.insertMany([{ about: [lead.id] }, { about: [(await crm.leadOf(other)).id] }]);
    const heard = await crm.listen();

    const erasure = await erase(person.email);
    expect(erasure).toMatchObject({ subject: 'p***@laneway.example', requested_by: CALLER_ID, completed_at: null });
    expect(countsOf(erasure, 'crm')).toMatchObject({ leads: 1, deals: 2, webhook_messages: 1, kept_answers: 1 });
    expect(await messages.countDocuments()).toBe(1);
    expect(partOf(erasure, 'auth')?.at).toBeNull();
    const done = await completed(erasure, [person.visitor_id]);

    await expectNothingOf(person);
    expect(await allThatIsKept()).not.toContain('Zenobia');
    expect(await allThatIsKept()).not.toContain(spelled);
    expect(countsOf(done, 'crm')['events']).toBeGreaterThan(0);
    expect(await crm.leadsOf(other)).toHaveLength(1);
    expect(await crm.cardsOf(other)).toHaveLength(1);
    const { activities } = await crm.ask(listDealActivities, { deal_id: deal.id });
    expect(activities.map(({ action }) => action)).toEqual(['created']);
    expect(heard).toContainEqual({ change: 'lead.deleted', id: lead.id });
    expect(heard).toContainEqual({ change: 'deal.deleted', id: lead.deal_id });
  });

  it('does not come back by what was told before, however late it arrives, nor stays in the stream', async () => {
    const person = aSnapshot();
    await crm.receives(leadQualified, person);
    const erasure = await erase(person.email);
    // The bot has not erased yet, and passes on what it still knows, also from a session nobody knew of.
    const now = new Date().toISOString();
    const unknown = aSnapshot({ email: person.email, mobile: person.mobile, at: now });
    await crm.receives(leadUpdated, { ...person, revision: 9, at: now }, unknown);
    await completed(erasure, [person.visitor_id, unknown.visitor_id]);
    // And after that, something that was under way for long.
    await crm.receives(leadQualified, { ...person, revision: 10, at: now }, { ...unknown, revision: 9, at: now });
    expect(await crm.leadsOf(person)).toEqual([]);
    expect(await crm.leadsOf(unknown)).toEqual([]);
    await expect.poll(allThatIsKept).not.toContain(person.email);
    await expectNothingOf(person);
  });

  it('is gone with the card of a lead that came to us only after its conversation was erased', async () => {
    const person = aSnapshot();
    const erasure = await erase(person.email);
    const at = new Date().toISOString();
    await crm.receives(leadQualified, { ...person, at });
    await crm.answers('outbound-bot', { erasure_id: erasure.id, visitor_ids: [person.visitor_id], at });
    expect(await crm.leadsOf(person)).toEqual([]);
    expect(await crm.cardsOf(person)).toEqual([]);
  });

  it('who writes on is a new lead, with what they tell from then on', async () => {
    const person = aSnapshot();
    await crm.receives(leadQualified, person);
    await completed(await erase(person.email), [person.visitor_id]);
    const later = new Date(Date.now() + 60_000).toISOString();
    await crm.receives(leadQualified, { ...person, conversation_id: 'a-new-one', revision: 1, at: later });
    expect(await crm.leadOf(person)).toMatchObject({ came_back: false, conversation_ids: ['a-new-one'], notes: null });
  });

  it('is found in leads that sales deleted, so that their sessions are erased too', async () => {
    const person = aSnapshot();
    await crm.receives(leadQualified, person);
    await crm.ask(deleteLead, { lead_id: (await crm.leadOf(person)).id });
    const { identity } = await crm.ask(findPerson, { email: person.email ?? '' });
    expect(identity.visitor_ids).toEqual([person.visitor_id]);
  });
});

describe('an answer', () => {
  it('that comes three times counts once', async () => {
    const person = aSnapshot();
    await crm.receives(leadQualified, person);
    const { id: erasure_id } = await erase(person.email);
    const answer = { erasure_id, visitor_ids: [], at: new Date().toISOString(), counts: { accounts: 1 } };
    for (let i = 0; i < 3; i++) await crm.answers('auth', answer);
    const { items } = await crm.ask(listAudit, { limit: 50 });
    const told = items.filter((entry) => entry.erasure_id === erasure_id && entry.service === 'auth');
    expect(told).toMatchObject([{ action: 'person.erased', counts: { accounts: 1 }, actor_id: null }]);
    // One service is away: the erasure waits for it, through a restart too.
    await crm.stopReplicas();
    await crm.addReplica();
    expect(await crm.ask(getErasure, { erasure_id })).toMatchObject({ completed_at: null });
    for (const bot of ['outbound-bot', 'inbound-bot'] as const) await crm.answers(bot, { ...answer, counts: {} });
    await expect.poll(async () => (await crm.ask(getErasure, { erasure_id })).completed_at, soon).not.toBeNull();
  });
});

describe('who is not erased', () => {
  it.each([
    ['the administrator who asks', mine.email, 'person.own_account'],
    ['the last administrator', last.email, 'auth.last_admin'],
  ])('is %s', async (_who, email, code) => {
    await expect(erase(email)).rejects.toMatchObject({ code });
  });

  it('are several people with one number, who are shown as such', async () => {
    const mobile = '+61491570122';
    const [one, other] = [aSnapshot({ user_name: 'Priya Nair', mobile }), aSnapshot({ user_name: 'Tom Li', mobile })];
    await crm.receives(leadQualified, one, other);
    expect((await crm.ask(findPerson, { phone: mobile })).people).toBe(2);
    const asked = crm.ask(erasePerson, { phone: mobile, confirmation: mobile });
    await expect(asked).rejects.toMatchObject({ code: 'person.ambiguous' });
    await expect(crm.ask(exportPerson, { phone: mobile })).rejects.toMatchObject({ code: 'person.ambiguous' });
    await erase(one.email);
    expect(await crm.leadsOf(one)).toEqual([]);
    expect(await crm.leadsOf(other)).toHaveLength(1);
  });

  it.each([
    ['confirmation', { email: 'a@laneway.example', confirmation: 'b@laneway.example' }],
    ['confirmation', { phone: '0491 570 156', confirmation: '0491 570 157' }],
    ['email', { confirmation: 'a@laneway.example' }],
    ['phone', { email: 'a@laneway.example', phone: '0491 570 156', confirmation: 'a@laneway.example' }],
    ['phone', { phone: '12', confirmation: '12' }],
  ])('is anybody when %s is wrong: %o', async (field, request) => {
    await expect(crm.ask(erasePerson, request)).rejects.toMatchObject({
      code: 'request.invalid',
      body: { errors: [{ field }] },
    });
  });

  it('is anybody while auth is away, since nobody knows whether they may be', async () => {
    await auth.close();
    const person = aSnapshot();
    await crm.receives(leadQualified, person);
    await expect(erase(person.email)).rejects.toMatchObject({ code: 'service.unavailable' });
    expect(await crm.leadsOf(person)).toHaveLength(1);
    auth = await startAuthWith([mine, last, withPhone], crm.addressOf('auth'));
    await erase(person.email);
    expect(await crm.leadsOf(person)).toEqual([]);
  });
});

describe('the tickets of an account', () => {
  const customer = withPhone;

  it('are told and exported without the notes of staff, and gone with the person, also what came late', async () => {
    const issue = aTicket({ user_id: customer.id, summary: 'The grinder of Thessaly Street jams.' });
    const kept = await crm.opensTicket(aTicket({ user_id: account(9).id }));
    const { id, number } = await crm.opensTicket(issue);
    await crm.ask(writeInTicket, { ticket_id: id, text: 'A difficult customer.', internal: true });
    const { held, identity } = await crm.ask(findPerson, { email: customer.email });
    expect(held).toContainEqual({ what: 'tickets', count: 1, samples: [number] });
    expect(identity).toMatchObject({ user_ids: [customer.id], conversation_ids: [issue.conversation_id] });
    const exported = await crm.ask(exportPerson, { email: customer.email });
    expect(exported.tickets).toMatchObject([{ number, summary: issue.summary, messages: [] }]);

    const heard = await crm.listen();
    const erasure = await erase(customer.email);
    expect(countsOf(erasure, 'crm')).toMatchObject({ tickets: 1 });
    expect(heard).toContainEqual({ change: 'ticket.deleted', id });
    await crm.receives(ticketRequested, issue);
    await crm.receives(ticketUpdated, { ...issue, revision: 2, order_number: '88213' });
    await completed(erasure);
    const everything = await allThatIsKept();
    expect(everything).not.toContain('Thessaly');
    expect(everything).not.toContain(customer.id);
    expect(everything).toContain(kept.number);
  });
});

it('the card of what a customer told of new business is gone with the person, also when it came late', async () => {
  const told = () =>
    aNewBusiness({ user_id: withPhone.id, email: withPhone.email, words: 'A second bar in Corfu Lane.' });
  await crm.receives(businessTold, told());
  const erasure = await erase(withPhone.email);
  expect(countsOf(erasure, 'crm')).toMatchObject({ deals: 1 });
  await crm.receives(businessTold, told());
  await completed(erasure);
  const everything = await allThatIsKept();
  expect(everything).not.toContain('Corfu');
  expect(everything).not.toContain(withPhone.id);
});

describe('what is held', () => {
  it('is told in numbers and masked, found by a number as people write it, and the search is noted', async () => {
    const person = aSnapshot({ mobile: '+61491570133', user_name: 'Xanthe Ruiz' });
    await crm.receives(leadQualified, person);
    const found = await crm.ask(findPerson, { phone: '0491 570 133' });
    expect(found.held).toEqual([
      { what: 'leads', count: 1, samples: ['X***, p***@laneway.example, +61 *** 33'] },
      { what: 'deals', count: 1, samples: ['X***'] },
      { what: 'activities', count: 1, samples: [] },
      { what: 'tickets', count: 0, samples: [] },
    ]);
    expect(found.identity.emails).toEqual([person.email]);
    const { items } = await crm.ask(listAudit, { limit: 1 });
    expect(items).toMatchObject([{ action: 'person.looked_up', actor_id: CALLER_ID, subject: '+61 *** 33' }]);
  });

  it('includes an account that is found by its number, and what its address leads to', async () => {
    const lead = aSnapshot({ email: withPhone.email });
    await crm.receives(leadQualified, lead);
    const { identity, people } = await crm.ask(findPerson, { phone: withPhone.phone ?? '' });
    expect(people).toBe(1);
    expect(identity).toMatchObject({ emails: [withPhone.email], visitor_ids: [lead.visitor_id] });
    expect(identity.phones.toSorted()).toEqual([withPhone.phone, lead.mobile].toSorted());
  });

  it('is exported whole, with what each session told and what was done with it', async () => {
    const person = aSnapshot();
    await crm.receives(leadQualified, person);
    const exported = await crm.ask(exportPerson, { email: person.email ?? '' });
    expect(exported.leads).toMatchObject([{ email: person.email, sessions: { [person.visitor_id]: { revision: 5 } } }]);
    expect(exported.deals).toHaveLength(1);
    expect(exported.activities).toMatchObject([{ action: 'created' }]);
    expect(exported.audit).toMatchObject([{ action: 'person.exported', actor_id: CALLER_ID }]);
  });

  it('has what sales deleted and can still bring back, with its card', async () => {
    const person = aSnapshot();
    await crm.receives(leadQualified, person);
    const { id, deal_id } = await crm.leadOf(person);
    await crm.ask(deleteLead, { lead_id: id });
    const { held, identity } = await crm.ask(findPerson, { email: person.email ?? '' });
    expect(held).toContainEqual(expect.objectContaining({ what: 'leads', count: 1 }));
    expect(identity.conversation_ids).toContain(person.conversation_id);
    const exported = await crm.ask(exportPerson, { email: person.email ?? '' });
    expect(exported.leads).toMatchObject([{ id, email: person.email, sessions: { [person.visitor_id]: {} } }]);
    expect(exported.deals).toMatchObject([{ id: deal_id }]);
  });
});
