import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { convertLead, createDeal, deleteDeal, leadQualified, leadUpdated, listLeads } from '@abbotsford/contracts';
import { aSnapshot } from './a-snapshot';
import { CrmUnderTest } from './crm-under-test';

let crm: CrmUnderTest;
beforeEach(async () => {
  crm = await CrmUnderTest.start();
});
afterEach(() => crm.stop());

const visitors = (count: number) => Array.from({ length: count }, () => aSnapshot({ revision: 1 }));

describe('two replicas', () => {
  it('make one lead and one card of each visitor, with the newest facts, whichever of them gets which event', async () => {
    await crm.addReplica();
    const firsts = visitors(8);
    const events = firsts.flatMap((first) => [
      { event: leadUpdated, data: { ...first, revision: 3, user_name: 'Newest' } },
      { event: leadQualified, data: first },
      { event: leadQualified, data: { ...first, revision: 2, user_name: 'Middle' } },
      { event: leadQualified, data: first },
    ]);
    await Promise.all(events.map(({ event, data }) => crm.publish(event, data)));
    await crm.settled();

    for (const first of firsts) {
      const lead = await crm.leadOf(first);
      expect(lead.user_name).toBe('Newest');
      expect(await crm.cardsOf(first)).toMatchObject([
        { id: lead.deal_id, lead_id: lead.id, contact_person: 'Newest' },
      ]);
    }
  });
});

describe('a replica that stops in the midst of its work', () => {
  it('loses no lead and doubles none: the next one goes on where it stopped', async () => {
    const before = visitors(10);
    await Promise.all(before.map((snapshot) => crm.publish(leadQualified, snapshot)));
    await expect.poll(async () => (await crm.ask(listLeads, {})).items.length, { interval: 10 }).toBeGreaterThan(0);
    await crm.stopReplicas();
    const meanwhile = visitors(5);
    await Promise.all(meanwhile.map((snapshot) => crm.publish(leadQualified, snapshot)));

    await crm.addReplica();
    await crm.settled();
    for (const snapshot of [...before, ...meanwhile]) {
      expect(await crm.leadsOf(snapshot)).toHaveLength(1);
      expect(await crm.cardsOf(snapshot)).toHaveLength(1);
    }
  }, 60_000);
});

describe('a request that is sent again with its key', () => {
  it('makes one deal, whichever replicas it comes to', async () => {
    await crm.addReplica();
    const company = { company_name: 'Kiln & Co' };
    const repeats = Array.from({ length: 10 }, () => crm.askWithKey('a-key-of-mine', createDeal, company));
    await Promise.allSettled(repeats);
    const answer = await crm.askWithKey('a-key-of-mine', createDeal, company);
    expect(await crm.column('new-lead')).toMatchObject([{ id: answer.deal.id, company_name: 'Kiln & Co' }]);
  });

  it('gets the deal of a lead that it made before, and not that the lead has one already', async () => {
    const snapshot = aSnapshot({ revision: 1 });
    await crm.receives(leadUpdated, snapshot);
    const lead = await crm.leadOf(snapshot);
    await crm.ask(deleteDeal, { deal_id: lead.deal_id ?? '' });
    const first = await crm.askWithKey('another-key', convertLead, { lead_id: lead.id });
    expect(await crm.askWithKey('another-key', convertLead, { lead_id: lead.id })).toEqual(first);
    expect(await crm.cardsOf(snapshot)).toHaveLength(1);
  });
});
