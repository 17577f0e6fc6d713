import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leadQualified } from '@abbotsford/contracts';
import { aSnapshot } from './a-snapshot';
import { CrmUnderTest } from './crm-under-test';

let crm: CrmUnderTest;
beforeAll(async () => {
  crm = await CrmUnderTest.start();
});
afterAll(() => crm.stop());

describe('an event that can not be read', () => {
  it('holds nothing up, changes nothing, and is kept for a person, which health reports', async () => {
    const poison = { ...aSnapshot(), lead_score: 'very high' };
    const next = aSnapshot();
    await crm.publish(leadQualified, poison);
    await crm.publish(leadQualified, next);
    await crm.settled();

    expect(await crm.cardsOf(next)).toHaveLength(1);
    expect(await crm.column('new-lead')).toHaveLength(1);
    const deadLetters = await (await crm.streams()).streams.info('DEAD_LETTERS');
    expect(deadLetters.state.messages).toBe(1);
    expect(await crm.health()).toMatchObject({
      status: 'degraded',
      checks: { 'dead letters': { status: 'degraded' } },
    });
  });
});
