import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Types } from 'mongoose';
import {
  createDeal,
  deleteDeal,
  deleteLead,
  getDeal,
  getLead,
  leadUpdated,
  moveDeal,
  updateDeal,
  type DealView,
  type LeadView,
} from '@abbotsford/contracts';
import { aSnapshot } from './a-snapshot';
import { CrmUnderTest } from './crm-under-test';

let crm: CrmUnderTest;
beforeAll(async () => {
  crm = await CrmUnderTest.start();
});
afterAll(() => crm.stop());

const aDeal = async (): Promise<DealView> => (await crm.ask(createDeal, { company_name: 'Bean There' })).deal;
const aLead = async (): Promise<LeadView> => {
  const snapshot = aSnapshot();
  await crm.receives(leadUpdated, snapshot);
  return crm.leadOf(snapshot);
};

/** Somebody else is at work on the row, until the returned function is called; nothing of theirs stays. */
async function hold(collection: string, id: string): Promise<() => Promise<void>> {
  const session = await crm.database.startSession();
  session.startTransaction();
  await crm.database
    .collection(collection)
    .updateOne({ _id: new Types.ObjectId(id) }, { $set: { held: true } }, { session });
  return async () => {
    await session.abortTransaction();
    await session.endSession();
  };
}

/** The service has ended its work, and not only its caller the waiting. */
async function ends(subject: string, work: () => Promise<unknown>): Promise<void> {
  const failed = () => crm.metric('request_handling_seconds_count', { subject, outcome: 'error' });
  const before = await failed();
  await expect(work()).rejects.toMatchObject({ code: 'service.deadline' });
  await expect.poll(failed, { timeout: 10_000 }).toBeGreaterThan(before);
}

describe('deleting a lead, held up past its deadline', () => {
  it('is answered so, and is not done afterwards', async () => {
    const lead = await aLead();
    const letGo = await hold('chatbot_leads', lead.id);
    await ends(deleteLead.subject, () => crm.askFor(400, deleteLead, { lead_id: lead.id }));
    await letGo();
    expect(await crm.ask(getLead, { lead_id: lead.id })).toEqual(lead);
  });
});

describe('a change of a deal that is held up past its deadline', () => {
  it.each<[string, (deal: DealView) => readonly [string, () => Promise<unknown>]]>([
    ['deleting', ({ id }) => [deleteDeal.subject, () => crm.askFor(400, deleteDeal, { deal_id: id })]],
    [
      'editing',
      ({ id, version }) => [
        updateDeal.subject,
        () => crm.askFor(400, updateDeal, { deal_id: id, version, company_name: 'Late' }),
      ],
    ],
    [
      'moving',
      ({ id, version }) => [
        moveDeal.subject,
        () => crm.askFor(400, moveDeal, { deal_id: id, version, status: 'contacted' }),
      ],
    ],
  ])('is answered so, and is not done afterwards: %s', async (_name, change) => {
    const deal = await aDeal();
    const letGo = await hold('crm_deals', deal.id);
    const [subject, asked] = change(deal);
    await ends(subject, asked);
    await letGo();
    expect(await crm.ask(getDeal, { deal_id: deal.id })).toEqual(deal);
  });
});
