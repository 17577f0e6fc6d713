import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  businessTold,
  getBoard,
  leadQualified,
  listDealActivities,
  moveDeal,
  type DealCard,
  type NewBusiness,
} from '@abbotsford/contracts';
import { aNewBusiness } from './a-new-business';
import { aSnapshot } from './a-snapshot';
import { CrmUnderTest } from './crm-under-test';

let crm: CrmUnderTest;
beforeAll(async () => {
  crm = await CrmUnderTest.start();
});
afterAll(() => crm.stop());

async function cardsOf({ conversation_id }: NewBusiness): Promise<DealCard[]> {
  const { columns } = await crm.ask(getBoard, {});
  return columns.flatMap(({ deals }) => deals).filter((deal) => deal.source_conversation_id === conversation_id);
}

describe('new business of a customer', () => {
  it('is one card on top of the board, with their words, however often it comes', async () => {
    const told = aNewBusiness();
    const heard = await crm.listen();
    await crm.publish(businessTold, told, `row-${told.conversation_id}`);
    await crm.receives(businessTold, told, told);
    const [card, ...others] = await cardsOf(told);
    expect(others).toEqual([]);
    expect(card).toMatchObject({
      status: 'new-lead',
      contact_person: 'Mei Tan',
      company_name: "Mei Tan's café",
      email: told.email,
      priority: 'High',
      summary: expect.stringContaining(told.words),
      lead_id: null,
    });
    expect((await crm.column('new-lead'))[0]?.id).toBe(card?.id);
    const { activities } = await crm.ask(listDealActivities, { deal_id: card?.id ?? '' });
    expect(activities).toMatchObject([{ action: 'created', actor_id: null }]);
    expect(heard).toContainEqual({ change: 'deal.changed', id: card?.id, current: card });
  });

  it('of another conversation is another card', async () => {
    const [one, other] = [aNewBusiness(), aNewBusiness()];
    await crm.receives(businessTold, one, { ...other, user_id: one.user_id, email: one.email });
    expect(await cardsOf(one)).toHaveLength(1);
    expect(await cardsOf(other)).toHaveLength(1);
  });

  it('takes the lead of the same person over from a card that is over', async () => {
    const visitor = aSnapshot({ qualification_data: { cafe_name: 'Corner Bar' } });
    await crm.receives(leadQualified, visitor);
    const before = await crm.leadOf(visitor);
    await crm.ask(moveDeal, { deal_id: before.deal_id ?? '', status: 'won' });
    const told = aNewBusiness({ email: visitor.email?.toUpperCase() ?? '' });
    await crm.receives(businessTold, told);
    const [card] = await cardsOf(told);
    expect(card).toMatchObject({ lead_id: before.id, company_name: 'Corner Bar', mobile: visitor.mobile });
    expect(await crm.leadOf(visitor)).toMatchObject({ deal_id: card?.id });
    expect(await crm.column('won')).toContainEqual(expect.objectContaining({ id: before.deal_id, lead_id: null }));
  });

  it('beside an open card of the same person is a card of its own, which says so', async () => {
    const visitor = aSnapshot({ qualification_data: { cafe_name: 'Open Bar' } });
    await crm.receives(leadQualified, visitor);
    const told = aNewBusiness({ email: visitor.email ?? '' });
    await crm.receives(businessTold, told);
    const [card] = await cardsOf(told);
    expect(card).toMatchObject({ lead_id: null, comments: 'The same person as on the card “Open Bar”.' });
    expect((await crm.leadOf(visitor)).deal_id).not.toBe(card?.id);
  });
});
