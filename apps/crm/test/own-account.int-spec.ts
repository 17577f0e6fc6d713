import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accountDeletionRequested,
  addLead,
  createDeal,
  exportOwnPerson,
  getDeal,
  getErasure,
  getLead,
  getTicket,
  leadQualified,
  listAudit,
  listDealActivities,
  listLeadViews,
  saveLeadView,
  updateDeal,
  updateLead,
  updateTicket,
  type AccountIdentity,
  type LeadSnapshot,
} from '@abbotsford/contracts';
import type { RunningService } from '@abbotsford/service-kit';
import { aSnapshot as snapshotOf } from './a-snapshot';
import { aTicket } from './a-ticket';
import { startAuthWith } from './accounts-in-auth';
import { CrmUnderTest } from './crm-under-test';

const account = (n: number, o: Partial<AccountIdentity> = {}): AccountIdentity => ({
  id: String(n).padStart(24, '0'),
  email: `owner${n}@laneway.example`,
  phone: null,
  email_verified: true,
  staff_name: null,
  is_last_admin: false,
  ...o,
});
const shown = account(1);
const unconfirmed = account(2, { email_verified: false });
/** Of whom others' leads tell, too. */
const mingled = account(3, { phone: '+61491570110' });

let crm: CrmUnderTest;
let auth: RunningService;
beforeAll(async () => {
  crm = await CrmUnderTest.start();
  auth = await startAuthWith([shown, unconfirmed, mingled], crm.addressOf('auth'));
});
afterAll(async () => {
  await auth.close();
  await crm.stop();
});

/** Of a conversation of its own. */
const aSnapshot = (o: Partial<LeadSnapshot> = {}) => snapshotOf({ conversation_id: randomUUID(), ...o });
const copyOf = ({ id }: AccountIdentity) => crm.askAsCustomer(id, exportOwnPerson, {});

/** Auth has closed the account; every other service erases its part, and the CRM is done. */
async function deleted(o: Partial<{ user_id: string; email: string | null; staff_name: string | null }>) {
  const blank = { user_id: 'e'.repeat(24), email: null, staff_name: null };
  await crm.receives(accountDeletionRequested, { ...blank, ...o, at: new Date().toISOString() });
  const { items } = await crm.ask(listAudit, { limit: 20 });
  const { erasure_id = null } = items.find(({ action }) => action === 'person.deleted_own_account') ?? {};
  const answer = { erasure_id: erasure_id ?? '', visitor_ids: [], at: new Date().toISOString() };
  for (const service of ['auth', 'outbound-bot', 'inbound-bot'] as const) await crm.answers(service, answer);
  const erasure = () => crm.ask(getErasure, { erasure_id: erasure_id ?? '' });
  await expect.poll(async () => (await erasure()).completed_at, { timeout: 10_000 }).not.toBeNull();
  return erasure();
}

describe('a copy of one’s own data', () => {
  it('has what was told under the confirmed address and the account’s tickets, and is noted', async () => {
    const lead = aSnapshot({ email: shown.email });
    const ticket = aTicket({ user_id: shown.id });
    await crm.receives(leadQualified, lead, aSnapshot());
    await crm.opensTicket(ticket);
    await crm.opensTicket(aTicket());
    const copy = await copyOf(shown);
    expect(copy.leads.map(({ email }) => email)).toEqual([shown.email]);
    expect(copy.deals).toHaveLength(1);
    expect(copy.tickets.map(({ conversation_id }) => conversation_id)).toEqual([ticket.conversation_id]);
    expect(copy.identity).toMatchObject({ user_ids: [shown.id], phones: [] });
    expect(copy.identity.conversation_ids.toSorted()).toEqual(
      [lead.conversation_id, ticket.conversation_id].toSorted(),
    );
    const { items } = await crm.ask(listAudit, { limit: 1 });
    expect(items).toMatchObject([
      { action: 'person.copied_own_data', actor_id: null, subject: 'o***@laneway.example' },
    ]);
  });

  it('has nothing that was told under an address that nobody has confirmed', async () => {
    await crm.receives(leadQualified, aSnapshot({ email: unconfirmed.email }));
    expect(await copyOf(unconfirmed)).toMatchObject({ leads: [], deals: [], identity: { emails: [] } });
  });

  it('has nothing of somebody else whose number or address the person claims to have', async () => {
    const neighbour = aSnapshot({ email: null, mobile: '+61491570110', user_name: 'Wendel' });
    await crm.receives(leadQualified, neighbour);
    expect((await copyOf(mingled)).leads).toEqual([]);
    // The number joins the two: what the lead tells now is not of one person for sure.
    await crm.receives(leadQualified, aSnapshot({ email: mingled.email, mobile: '+61491570110' }));
    const copy = await copyOf(mingled);
    expect([copy.leads, copy.deals, copy.activities, copy.identity.visitor_ids]).toEqual([[], [], [], []]);
  });
});

describe('whoever deletes their own account', () => {
  it('is erased as by an administrator, and the audit names nobody', async () => {
    const person = account(7);
    const lead = aSnapshot({ email: person.email });
    await crm.receives(leadQualified, lead);
    await crm.opensTicket(aTicket({ user_id: person.id }));
    const erasure = await deleted({ user_id: person.id, email: person.email });
    expect(erasure).toMatchObject({ subject: 'o***@laneway.example', requested_by: 'themselves' });
    expect(await crm.leadsOf(lead)).toEqual([]);
    expect(await crm.cardsOf(lead)).toEqual([]);
    const names = ['chatbot_leads', 'crm_deals', 'support_tickets', 'crm_audit', 'crm_erasures', 'crm_inbox'];
    const rows = await Promise.all(names.map((name) => crm.database.collection(name).find().toArray()));
    expect(JSON.stringify(rows) + (await crm.inStreams()).join()).not.toMatch(
      new RegExp(`${person.id}|${person.email}`),
    );
  });

  it('leaves what was told under an address that is not theirs for sure', async () => {
    const lead = aSnapshot();
    await crm.receives(leadQualified, lead);
    expect(await deleted({ user_id: account(8).id })).toMatchObject({ subject: 'an account' });
    expect(await crm.leadsOf(lead)).toHaveLength(1);
  });

  it('leaves the work of one of our team to nobody, in logs and views, too, and others their own', async () => {
    const name = 'Ines Roth';
    const { lead } = await crm.ask(addLead, { user_name: 'Mia Wong', mobile: '0491 570 006', owner: name });
    await crm.ask(updateLead, { lead_id: lead.id, owner: 'Sam Lee' });
    const { lead: second } = await crm.ask(addLead, { user_name: 'Bo', mobile: '0491 570 157', owner: name });
    const { deal } = await crm.ask(createDeal, { company_name: 'Wonga', owner: name });
    await crm.ask(updateDeal, { deal_id: deal.id, owner: 'Sam Lee' });
    await crm.ask(updateDeal, { deal_id: deal.id, owner: name });
    const ticket = await crm.opensTicket(aTicket());
    await crm.ask(updateTicket, { ticket_id: ticket.id, assignee: name });
    const view = { name: 'Hers', query: `owner=${encodeURIComponent(name)}&status=new`, columns: [], shared: true };
    await crm.ask(saveLeadView, view);
    const heard = await crm.listen();

    await deleted({ staff_name: name });

    expect((await crm.ask(getLead, { lead_id: lead.id })).owner).toBe('Sam Lee');
    expect((await crm.ask(getLead, { lead_id: second.id })).owner).toBeNull();
    expect((await crm.ask(getDeal, { deal_id: deal.id })).owner).toBeNull();
    expect((await crm.ask(getTicket, { ticket_id: ticket.id })).assignee).toBeNull();
    const { activities } = await crm.ask(listDealActivities, { deal_id: deal.id });
    expect(JSON.stringify(activities)).toContain('Sam Lee');
    const { views } = await crm.ask(listLeadViews, {});
    expect(views.map(({ query }) => query)).toEqual(['status=new']);
    const names = ['chatbot_leads', 'crm_deals', 'deal_activities', 'support_tickets', 'lead_views', 'crm_erasures'];
    const rows = await Promise.all(names.map((each) => crm.database.collection(each).find().toArray()));
    expect(JSON.stringify(rows)).not.toContain(name);
    expect(heard.map(({ change }) => change)).toEqual(
      expect.arrayContaining(['lead.changed', 'deal.changed', 'ticket.changed']),
    );
  });
});
