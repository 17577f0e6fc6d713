import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leadQualified, leadUpdated, listLeads } from '@abbotsford/contracts';
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
