import { afterAll, beforeAll, expect, it } from 'vitest';
import { deleteDeal, deleteLead, leadQualified, moveDeal } from '@abbotsford/contracts';
import { RetentionSweeps } from '@abbotsford/service-kit';
import { aSnapshot } from './a-snapshot';
import { CrmUnderTest } from './crm-under-test';

let crm: CrmUnderTest;
beforeAll(async () => {
  crm = await CrmUnderTest.start();
});
afterAll(() => crm.stop());

const DAY_MS = 24 * 3_600_000;
/** All that is there now is over three years old then. */
const later = () => new Date(Date.now() + 1_100 * DAY_MS);
const sweep = (now: Date) => crm.replica.app.get(RetentionSweeps, { strict: false }).run(now);
const count = (collection: string) => crm.database.collection(collection).countDocuments();

it('leads past their time go with their cards and logs, but never while the card is open', async () => {
  const [open, won, lost] = [aSnapshot(), aSnapshot(), aSnapshot()];
  await crm.receives(leadQualified, open, won, lost);
  for (const [snapshot, status] of [[won, 'won'] as const, [lost, 'lost'] as const]) {
    await crm.ask(moveDeal, { deal_id: (await crm.leadOf(snapshot)).deal_id ?? '', status });
  }
  expect(await sweep(new Date())).toEqual({ leads: 0, deals: 0, logs: 0 });
  expect(await sweep(later())).toEqual({ leads: 2, deals: 0, logs: 0 });
  expect(await crm.leadsOf(open)).toHaveLength(1);
  expect(await crm.cardsOf(open)).toHaveLength(1);
  expect(await count('chatbot_leads')).toBe(1);
  expect(await count('crm_deals')).toBe(1);
  expect(await count('deal_activities')).toBe(1);
});

it('cards without a lead and logs of deleted cards go too', async () => {
  const [kept, gone] = [aSnapshot(), aSnapshot()];
  await crm.receives(leadQualified, kept, gone);
  const [first, second] = [await crm.leadOf(kept), await crm.leadOf(gone)];
  await crm.ask(moveDeal, { deal_id: first.deal_id ?? '', status: 'won' });
  await crm.ask(deleteLead, { lead_id: first.id });
  await crm.ask(deleteDeal, { deal_id: second.deal_id ?? '' });
  expect(await sweep(later())).toEqual({ leads: 1, deals: 1, logs: 1 });
});

it('what is remembered of deleted leads and of locks has an end', async () => {
  const ttlOf = async (collection: string): Promise<unknown> =>
    (await crm.database.collection(collection).indexes()).find(
      ({ expireAfterSeconds }) => expireAfterSeconds !== undefined,
    )?.expireAfterSeconds;
  expect(await ttlOf('deleted_leads')).toBe(365 * 86_400);
  expect(await ttlOf('crm_inbox')).toBe(30 * 86_400);
  expect(await ttlOf('lead_locks')).toBe(86_400);
});
