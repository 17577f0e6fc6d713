import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addLead,
  createDeal,
  deleteLead,
  exportAudit,
  exportDeals,
  listAudit,
  updateDeal,
  updateLead,
  updateLeads,
  type AuditEntry,
  type ListAuditRequest,
} from '@abbotsford/contracts';
import { CALLER_ID } from '@abbotsford/testing';
import { CrmUnderTest } from './crm-under-test';

const soon = { timeout: 10_000 };

let crm: CrmUnderTest;
beforeAll(async () => {
  crm = await CrmUnderTest.start();
});
afterAll(() => crm.stop());

const entries = async (filter: ListAuditRequest): Promise<readonly AuditEntry[]> =>
  (await crm.ask(listAudit, filter)).items;
const actionsOf = async (about: string): Promise<string[]> => (await entries({ about })).map(({ action }) => action);

async function aLead(email: string): Promise<string> {
  const { lead } = await crm.ask(addLead, { user_name: 'Priya Raman', email });
  return lead.id;
}

describe('the audit log', () => {
  it('has what was done to a deal, with the fields but not the values', async () => {
    const { deal } = await crm.ask(createDeal, { company_name: 'Quiet Corner' });
    await crm.ask(updateDeal, { deal_id: deal.id, comments: 'likes it dark' }, 'sales');
    await expect.poll(() => actionsOf(deal.id), soon).toEqual(['deal.changed', 'deal.added']);
    const [changed] = await entries({ about: deal.id });
    expect(changed).toMatchObject({
      actor_id: CALLER_ID,
      actor_role: 'sales',
      fields: ['comments'],
      outcome: 'done',
      service: 'crm',
    });
    expect(changed?.request_id).toBeTruthy();
    expect(JSON.stringify(await crm.database.collection('crm_audit').find().toArray())).not.toMatch(/Quiet|dark/);
  });

  it('has what was done to leads, one or several, and when one was deleted', async () => {
    const [one, other] = [await aLead('one@laneway.example'), await aLead('other@laneway.example')];
    await crm.ask(updateLead, { lead_id: one, status: 'contacted' });
    await crm.ask(updateLeads, { lead_ids: [one, other], owner: 'Mei' });
    await crm.ask(deleteLead, { lead_id: other });
    await expect.poll(() => actionsOf(one), soon).toEqual(['lead.changed', 'lead.changed', 'lead.added']);
    await expect
      .poll(async () => (await actionsOf(other)).toSorted(), soon)
      .toEqual(['lead.added', 'lead.changed', 'lead.deleted']);
    expect(await entries({ action: 'lead.deleted' })).toMatchObject([{ actor_role: 'admin', lead_ids: [other] }]);
  });

  it('has a file that was taken out', async () => {
    await crm.ask(exportDeals, {}, 'sales');
    await expect.poll(() => entries({ action: 'deal.exported' }), soon).toHaveLength(1);
  });

  it('is filtered by who, by the kind of thing and by time', async () => {
    await crm.askAsColleague(createDeal, { company_name: 'Another Corner' });
    const colleague = 'c'.repeat(24);
    await expect.poll(() => entries({ actor_id: colleague }), soon).toMatchObject([{ action: 'deal.added' }]);
    const deals = await entries({ thing: 'deal' });
    expect(new Set(deals.map(({ action }) => action.split('.')[0]))).toEqual(new Set(['deal']));
    expect(await entries({ thing: 'deal', action: 'lead.added' })).toEqual([]);
    const [latest] = await entries({ limit: 1 });
    expect(await entries({ from: latest?.at ?? '' })).toMatchObject([{ id: latest?.id }]);
    expect(await entries({ to: '2020-01-01T00:00:00Z' })).toEqual([]);
  });

  it('is read page by page, newest first', async () => {
    for (let i = 0; i < 4; i++) await crm.ask(createDeal, { company_name: `Corner ${i}` });
    const added = { action: 'deal.added' } as const;
    await expect.poll(async () => (await entries(added)).length, soon).toBeGreaterThanOrEqual(4);
    const first = await crm.ask(listAudit, { ...added, limit: 2 });
    const second = await crm.ask(listAudit, { ...added, limit: 2, cursor: first.next_cursor ?? '' });
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted().toReversed());
    expect(new Set(ids).size).toBe(4);
    await expect(crm.ask(listAudit, { cursor: 'nowhere' })).rejects.toMatchObject({
      body: { errors: [{ field: 'cursor' }] },
    });
  });

  it('goes out as a table of what the filter leaves, which makes an entry too', async () => {
    const { csv, after } = await crm.ask(exportAudit, { action: 'lead.deleted' });
    const [headings, ...lines] = csv.trimEnd().split('\r\n');
    expect(headings).toMatch(/^at,action,/);
    expect(lines).toHaveLength(1);
    expect(after).toBeNull();
    await expect.poll(() => entries({ action: 'audit.exported' }), soon).toMatchObject([{ fields: ['action'] }]);
  });
});
