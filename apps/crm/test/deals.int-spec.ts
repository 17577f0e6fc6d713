import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createDeal,
  deleteDeal,
  getBoard,
  getDeal,
  listDealActivities,
  moveDeal,
  updateDeal,
  type DealCard,
  type DealStage,
  type DealView,
} from '@abbotsford/contracts';
import { countRoundTrips, Transaction } from '@abbotsford/service-kit';
import { CALLER_ID } from '@abbotsford/testing';
import { DealsRepository } from '../src/deals/deals.repository';
import { blankDeal } from '../src/deals/domain/deal';
import { GetBoard } from '../src/deals/use-cases/get-board';
import { CrmUnderTest } from './crm-under-test';

const UNKNOWN_ID = 'f'.repeat(24);

let crm: CrmUnderTest;
beforeAll(async () => {
  crm = await CrmUnderTest.start();
});
afterAll(() => crm.stop());

const aDeal = async (company_name: string, status: DealStage = 'new-lead'): Promise<DealView> =>
  (await crm.ask(createDeal, { company_name, status })).deal;

/** Empties a column and fills it, first name on top. */
async function givenColumn(status: DealStage, names: readonly string[]): Promise<DealCard[]> {
  for (const { id } of await crm.column(status)) await crm.ask(deleteDeal, { deal_id: id });
  for (const name of names.toReversed()) await aDeal(name, status);
  return crm.column(status);
}

const namesIn = async (status: DealStage): Promise<string[]> =>
  (await crm.column(status)).map((deal) => deal.company_name);

describe('a new deal', () => {
  it('stands on top of its column with what was told and defaults for the rest', async () => {
    await givenColumn('contacted', ['Earlier']);
    const { deal } = await crm.ask(createDeal, {
      company_name: 'Bean There',
      status: 'contacted',
      deal_value: 8_400.5,
      email: 'jo@bean.example',
    });
    expect(deal).toMatchObject({
      company_name: 'Bean There',
      deal_value: 8_400.5,
      email: 'jo@bean.example',
      priority: 'Medium',
      status: 'contacted',
      lead_id: null,
      comments: null,
      version: 1,
    });
    expect(await namesIn('contacted')).toEqual(['Bean There', 'Earlier']);
    expect(await crm.ask(getDeal, { deal_id: deal.id })).toEqual(deal);
  });
});

describe('a move', () => {
  it.each([
    { position: undefined, expected: ['moved', 'one', 'two', 'three'] },
    { position: 0, expected: ['moved', 'one', 'two', 'three'] },
    { position: 1, expected: ['one', 'moved', 'two', 'three'] },
    { position: 3, expected: ['one', 'two', 'three', 'moved'] },
    { position: 99, expected: ['one', 'two', 'three', 'moved'] },
  ])('to place $position of another column gives $expected', async ({ position, expected }) => {
    await givenColumn('negotiation', ['one', 'two', 'three']);
    const deal = await aDeal('moved');
    const reply = await crm.ask(moveDeal, {
      deal_id: deal.id,
      status: 'negotiation',
      ...(position === undefined ? {} : { position }),
    });
    expect(reply.deal).toMatchObject({ id: deal.id, status: 'negotiation', version: 2 });
    expect(await namesIn('negotiation')).toEqual(expected);
    expect(await namesIn('new-lead')).not.toContain('moved');
  });

  it.each([
    { from: 0, to: 2, expected: ['b', 'c', 'a', 'd'] },
    { from: 3, to: 1, expected: ['a', 'd', 'b', 'c'] },
    { from: 1, to: 3, expected: ['a', 'c', 'd', 'b'] },
    { from: 2, to: 0, expected: ['c', 'a', 'b', 'd'] },
  ])('within a column from $from to $to gives $expected', async ({ from, to, expected }) => {
    const column = await givenColumn('won', ['a', 'b', 'c', 'd']);
    await crm.ask(moveDeal, { deal_id: column[from]?.id ?? '', status: 'won', position: to });
    expect(await namesIn('won')).toEqual(expected);
  });

  it('to where the card stands already changes nothing', async () => {
    const [, , c] = await givenColumn('won', ['a', 'b', 'c']);
    await crm.ask(moveDeal, { deal_id: c?.id ?? '', status: 'won', position: 1 });
    const [, , b] = await crm.column('won');
    const { deal } = await crm.ask(moveDeal, { deal_id: b?.id ?? '', status: 'won', position: 2 });
    expect(deal).toEqual(b);
    expect(await namesIn('won')).toEqual(['a', 'c', 'b']);
  });

  it('finds its place also when one gap is used a hundred times', async () => {
    const [top, bottom] = await givenColumn('lost', ['top', 'bottom', 'last']);
    const others = [await aDeal('x'), await aDeal('y')];
    const heard = await crm.listen();
    for (const { id } of Array.from({ length: 50 }, () => others).flat()) {
      await crm.ask(moveDeal, { deal_id: id, status: 'lost', position: 1 });
    }
    expect(await namesIn('lost')).toEqual(['top', 'y', 'x', 'bottom', 'last']);
    // Making room is nothing that people see: the versions of the others stay.
    const { rank: _, ...topBefore } = top ?? {};
    expect(await crm.ask(getDeal, { deal_id: top?.id ?? '' })).toMatchObject(topBefore);
    expect(await crm.ask(getDeal, { deal_id: bottom?.id ?? '' })).toHaveProperty('version', bottom?.version);
    // But their places are others now, which whoever shows the board is told.
    await expect.poll(() => heard.map(({ change }) => change)).toContain('board.changed');
  });

  it('with a stale version is refused with the current deal, and the newer stage stays', async () => {
    const deal = await aDeal('contested');
    await crm.ask(moveDeal, { deal_id: deal.id, status: 'negotiation', version: 1 });
    await expect(crm.ask(moveDeal, { deal_id: deal.id, status: 'lost', version: 1 })).rejects.toMatchObject({
      code: 'deal.stale_version',
      body: { data: { current: { id: deal.id, status: 'negotiation', version: 2 } } },
    });
    expect(await crm.ask(getDeal, { deal_id: deal.id })).toMatchObject({ status: 'negotiation', version: 2 });
  });

  it('wins alone when five people move the same card at the same moment', async () => {
    const deal = await aDeal('popular');
    const stages = ['contacted', 'proposal-sent', 'negotiation', 'won', 'lost'] as const;
    const outcomes = await Promise.allSettled(
      stages.map((status) => crm.ask(moveDeal, { deal_id: deal.id, status, version: deal.version })),
    );
    const won = outcomes.filter((o) => o.status === 'fulfilled');
    expect(won).toHaveLength(1);
    const lost = outcomes.filter((o) => o.status === 'rejected');
    expect(lost.map(({ reason }: { reason: { code?: string } }) => reason.code)).toEqual(
      Array(4).fill('deal.stale_version'),
    );
    expect(await crm.ask(getDeal, { deal_id: deal.id })).toEqual(won[0]?.value.deal);
    const { activities } = await crm.ask(listDealActivities, { deal_id: deal.id });
    expect(activities.map(({ action }) => action)).toEqual(['moved', 'created']);
  });

  it('keeps every card when different cards go to one place at the same moment', async () => {
    await givenColumn('proposal-sent', ['a', 'b']);
    const cards = await Promise.all(['c', 'd', 'e', 'f'].map((name) => aDeal(name)));
    await Promise.all(cards.map(({ id }) => crm.ask(moveDeal, { deal_id: id, status: 'proposal-sent', position: 1 })));
    const names = await namesIn('proposal-sent');
    expect(names.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect([names[0], names.at(-1)]).toEqual(['a', 'b']);
  });
});

describe('an edit', () => {
  it('changes the named fields alone and empties those given as null', async () => {
    const { deal } = await crm.ask(createDeal, { company_name: 'Laneway', comments: 'Loud', contact_person: 'Jo' });
    const reply = await crm.ask(updateDeal, { deal_id: deal.id, deal_value: 900, comments: null });
    expect(reply.deal).toMatchObject({
      company_name: 'Laneway',
      contact_person: 'Jo',
      deal_value: 900,
      comments: null,
      version: 2,
    });
  });

  it('with a new status puts the card on top of that column', async () => {
    await givenColumn('won', ['a']);
    const deal = await aDeal('signed');
    await crm.ask(updateDeal, { deal_id: deal.id, status: 'won', meeting_notes: 'Signed today' });
    expect(await namesIn('won')).toEqual(['signed', 'a']);
  });

  it('with a stale version is refused with the current deal', async () => {
    const deal = await aDeal('edited twice');
    await crm.ask(updateDeal, { deal_id: deal.id, comments: 'first', version: 1 });
    await expect(crm.ask(updateDeal, { deal_id: deal.id, comments: 'second', version: 1 })).rejects.toMatchObject({
      code: 'deal.stale_version',
      body: { data: { current: { comments: 'first', version: 2 } } },
    });
  });

  it('that says nothing new is no change', async () => {
    const deal = await aDeal('unchanged');
    const reply = await crm.ask(updateDeal, { deal_id: deal.id, company_name: 'unchanged' });
    expect(reply.deal).toEqual(deal);
  });
});

describe('the activity log', () => {
  it('tells who changed what, newest first, also of a deal that is gone', async () => {
    const { id } = await aDeal('logged');
    await crm.ask(updateDeal, { deal_id: id, deal_value: 500 });
    await crm.ask(moveDeal, { deal_id: id, status: 'contacted' });
    await crm.ask(deleteDeal, { deal_id: id });
    const { activities } = await crm.ask(listDealActivities, { deal_id: id });
    expect(activities).toMatchObject([
      { action: 'deleted', changes: [] },
      { action: 'moved', changes: [{ field: 'status', from: 'new-lead', to: 'contacted' }] },
      { action: 'edited', changes: [{ field: 'deal_value', from: '0', to: '500' }] },
      { action: 'created', changes: [] },
    ]);
    expect(activities.every((activity) => activity.actor_id === CALLER_ID && activity.deal_id === id)).toBe(true);
  });
});

describe('open dashboards', () => {
  it('are told of every change after it happened', async () => {
    const heard = await crm.listen();
    const { id } = await aDeal('watched');
    await crm.ask(moveDeal, { deal_id: id, status: 'won' });
    await crm.ask(deleteDeal, { deal_id: id });
    await expect
      .poll(() => heard)
      .toMatchObject([
        { change: 'deal.changed', id, current: { company_name: 'watched', version: 1 } },
        { change: 'deal.changed', id, current: { status: 'won', version: 2 } },
        { change: 'deal.deleted', id },
      ]);
  });
});

describe('the board', () => {
  it('gives 300 cards in one query that walks an index', async () => {
    const deals = crm.replica.app.get(DealsRepository);
    const before = (await crm.ask(getBoard, {})).columns.flatMap((column) => column.deals).length;
    await crm.replica.app.get(Transaction).run(async (session) => {
      for (let i = 0; i < 300; i++) {
        const status = i % 2 ? 'contacted' : 'won';
        await deals.insert([{ ...blankDeal, company_name: `card ${i}`, status, rank: i }], null, session);
      }
    });

    const { result, roundTrips } = await countRoundTrips(() => crm.replica.app.get(GetBoard).run({}));
    // The cards, and beside them what the columns are called.
    expect(roundTrips).toBe(2);
    expect(result.columns.flatMap((column) => column.deals)).toHaveLength(before + 300);
    const plan = JSON.stringify(await deals.boardQuery(500).explain());
    expect(plan).toContain('IXSCAN');
    expect(plan).not.toContain('COLLSCAN');
  });

  it('shows the top of each column when asked for less', async () => {
    await givenColumn('negotiation', ['a', 'b', 'c']);
    await givenColumn('lost', ['d', 'e', 'f']);
    const { columns } = await crm.ask(getBoard, { per_column: 2 });
    const shown = (id: string) => columns.find((column) => column.id === id)?.deals.map((deal) => deal.company_name);
    expect(shown('negotiation')).toEqual(['a', 'b']);
    expect(shown('lost')).toEqual(['d', 'e']);
  });
});

describe('a deal that does not exist', () => {
  it.each([
    { contract: getDeal, more: {} },
    { contract: updateDeal, more: { comments: 'x' } },
    { contract: moveDeal, more: { status: 'won' } },
    { contract: deleteDeal, more: {} },
    { contract: listDealActivities, more: {} },
  ])('is not found by $contract.subject', async ({ contract, more }) => {
    await expect(crm.ask(contract as typeof getDeal, { deal_id: UNKNOWN_ID, ...more })).rejects.toMatchObject({
      code: 'deal.not_found',
    });
  });
});
