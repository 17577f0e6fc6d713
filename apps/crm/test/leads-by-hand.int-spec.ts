import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addLead,
  deleteLeads,
  exportLeads,
  getDeal,
  getLead,
  importLeads,
  leadQualified,
  leadUpdated,
  listLeads,
  listLeadViews,
  restoreLeads,
  saveLeadView,
  changeLeadView,
  updateLeads,
} from '@abbotsford/contracts';
import { CALLER_ID } from '@abbotsford/testing';
import { aSnapshot } from './a-snapshot';
import { CrmUnderTest } from './crm-under-test';

let crm: CrmUnderTest;
beforeAll(async () => {
  crm = await CrmUnderTest.start();
});
afterAll(() => crm.stop());

const UNKNOWN_ID = 'f'.repeat(24);

async function aLead() {
  const snapshot = aSnapshot();
  await crm.receives(leadQualified, snapshot);
  return { snapshot, lead: await crm.leadOf(snapshot) };
}

describe('a lead that is added by hand', () => {
  it('has what was told, is seen, and can be found', async () => {
    const { outcome, lead } = await crm.ask(addLead, {
      user_name: 'Mia Wong',
      mobile: '0491 570 006',
      cafe_name: 'Wonga',
      customer_type: 'Runs a café',
      utm_source: 'fair',
      note: 'Met at the fair',
      owner: 'Sam',
    });
    expect(outcome).toBe('created');
    expect(lead).toMatchObject({
      ...{ user_name: 'Mia Wong', mobile: '+61491570006', owner: 'Sam', unseen: false, source_conversation_id: null },
      qualification_data: { cafe_name: 'Wonga', customer_type: 'existing_cafe' },
      source: { utm_source: 'fair' },
      note_log: [{ text: 'Met at the fair', actor_id: CALLER_ID }],
      activities: [{ action: 'created', actor_id: CALLER_ID }],
    });
    const { items } = await crm.ask(listLeads, { search: 'wonga', type: 'existing_cafe', came_from: 'source:fair' });
    expect(items).toMatchObject([{ id: lead.id }]);
  });

  it('completes whoever is a lead already, and leaves what they said themselves', async () => {
    const { snapshot, lead } = await aLead();
    const told = { email: snapshot.email, user_name: 'Somebody Else', suburb: 'Fitzroy' };
    const { outcome, lead: completed } = await crm.ask(addLead, told);
    expect({ outcome, id: completed.id }).toEqual({ outcome: 'completed', id: lead.id });
    expect(completed).toMatchObject({
      ...{ user_name: 'Priya Nair', summary: lead.summary, date: lead.date, lead_score: 80 },
      source_conversation_id: 'conversation-1',
      qualification_data: { volume: 200, suburb: 'Fitzroy' },
    });
    expect(await crm.ask(addLead, told)).toMatchObject({ outcome: 'unchanged' });
  });

  it.each([
    [{ user_name: 'Nobody' }, 'email'],
    [{ mobile: '12' }, 'mobile'],
  ])('is refused as %o, and the field is named', async (told, field) => {
    await expect(crm.ask(addLead, told)).rejects.toMatchObject({
      code: 'request.invalid',
      body: { errors: [{ field }] },
    });
  });
});

describe('a table of leads', () => {
  const csv = [
    'Name,E-mail,Phone,Café,Favourite colour,Status',
    "Tom,tom@table.example,,'=Kettle,red,Contacted",
    'Ann,,0491 570 110,,,',
    'Tom again,TOM@table.example,0491 570 313,,,',
    'Nobody,,,,,',
    'Bad,not an address,,,,',
  ].join('\n');

  it('is tried first, line by line, and nothing is written', async () => {
    const { lines } = await crm.ask(importLeads, { csv, dry_run: true });
    expect(lines.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, 'created'],
      [3, 'created'],
      [4, 'completed'],
      [5, 'refused'],
      [6, 'refused'],
    ]);
    expect(lines[4]?.problem).toContain('email');
    expect((await crm.ask(listLeads, { search: 'tom@table.example' })).items).toEqual([]);
  });

  it('makes a lead of each person, and sent again changes nothing', async () => {
    const { lines } = await crm.ask(importLeads, { csv });
    expect(lines.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'completed', 'refused', 'refused']);
    const { items } = await crm.ask(listLeads, { search: 'tom@table.example' });
    expect(items).toMatchObject([
      { user_name: 'Tom', mobile: '+61491570313', status: 'contacted', qualification_data: { cafe_name: '=Kettle' } },
    ]);
    const again = await crm.ask(importLeads, { csv });
    expect(again.lines.map(({ outcome }) => outcome)).toEqual([
      ...['unchanged', 'unchanged', 'unchanged', 'refused', 'refused'],
    ]);
  });

  it.each(['', 'Name,Email\n'])('without lines is refused: %j', async (empty) => {
    await expect(crm.ask(importLeads, { csv: empty || ' x' })).rejects.toMatchObject({ code: 'request.invalid' });
  });
});

describe('the file of leads', () => {
  it('has each lead that the filter leaves once, however many parts it takes', async () => {
    // More than fit into one part.
    const many = Array.from({ length: 202 }, (_, index) => `Guest ${index},guest${index}@file.example,File fair`);
    await crm.ask(importLeads, { csv: ['name,email,campaign', ...many].join('\n') });
    let file = '';
    for (let after: string | null | undefined; after !== null;) {
      const part = await crm.ask(exportLeads, { came_from: 'campaign:File fair', ...(after ? { after } : {}) });
      file += part.csv;
      after = part.after;
    }
    const [headings, ...lines] = file.trimEnd().split('\r\n');
    expect(headings).toContain('name,email,mobile');
    expect(lines).toHaveLength(202);
    expect(new Set(lines).size).toBe(202);
    expect(lines[0]).toContain('guest201@file.example');
  });

  it('of nobody has its headings', async () => {
    const { csv, after } = await crm.ask(exportLeads, { search: 'nobody-is-called-so' });
    expect({ lines: csv.trimEnd().split('\r\n').length, after }).toEqual({ lines: 1, after: null });
  });
});

describe('several leads', () => {
  it('are given to somebody at once, and those that are gone are named', async () => {
    const { lead } = await aLead();
    const reply = await crm.ask(updateLeads, { lead_ids: [lead.id, UNKNOWN_ID], owner: 'Sam' });
    expect(reply).toMatchObject({ done: 1, missing: [UNKNOWN_ID] });
    expect(await crm.ask(getLead, { lead_id: lead.id })).toMatchObject({ owner: 'Sam' });
  });

  it('are deleted and brought back with all that they said, and their cards', async () => {
    const { snapshot, lead } = await aLead();
    await crm.ask(deleteLeads, { lead_ids: [lead.id] });
    await expect(crm.ask(getLead, { lead_id: lead.id })).rejects.toMatchObject({ code: 'lead.not_found' });

    expect(await crm.ask(restoreLeads, { lead_ids: [lead.id] })).toMatchObject({ done: 1 });
    const back = await crm.leadOf(snapshot);
    expect({ ...back, deal_id: null, activities: [] }).toEqual({ ...lead, deal_id: null, activities: [] });
    expect(await crm.ask(getDeal, { deal_id: back.deal_id ?? '' })).toMatchObject({ lead_id: lead.id });
    await crm.receives(leadUpdated, { ...snapshot, revision: 6, user_name: 'P. Nair' });
    expect(await crm.leadOf(snapshot)).toMatchObject({ user_name: 'P. Nair' });
  });

  it('are not brought back once the person wrote again', async () => {
    const { snapshot, lead } = await aLead();
    await crm.ask(deleteLeads, { lead_ids: [lead.id] });
    await crm.receives(leadUpdated, { ...snapshot, revision: 6, email: 'again@laneway.example' });
    await expect(crm.ask(restoreLeads, { lead_ids: [lead.id] })).rejects.toMatchObject({ code: 'lead.not_deleted' });
    expect(await crm.leadsOf(snapshot)).toHaveLength(1);
  });
});

describe('a saved list', () => {
  const body = { name: 'Mine', query: 'owner=Sam&search=priya%40laneway.example', columns: ['score'], shared: false };

  it('is one’s own until it is shared, keeps no search, and is changed by nobody else', async () => {
    const view = await crm.ask(saveLeadView, body);
    expect(view).toMatchObject({ name: 'Mine', query: 'owner=Sam', columns: ['score'], own: true });
    const colleagues = async () => (await crm.askAsColleague(listLeadViews, {})).views.map(({ id }) => id);
    expect(await colleagues()).toEqual([]);
    await crm.ask(changeLeadView, { ...body, view_id: view.id, shared: true });
    expect(await colleagues()).toEqual([view.id]);
    await expect(crm.askAsColleague(changeLeadView, { ...body, view_id: view.id })).rejects.toMatchObject({
      code: 'lead.view_not_found',
    });
  });
});
