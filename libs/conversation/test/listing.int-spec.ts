import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageOf, placeOf, type ListConversationsRequest } from '@abbotsford/contracts';
import { nothing, toSummary, type Listing } from '../src/index';
import { Conversations, holder, newSession, say } from './conversations-under-test';

const listing: Listing = {
  fields: ['wants_human', 'lead'],
  name: () => null,
  lead: { filter: { 'data.lead': true }, isIn: ({ lead }) => lead === true },
  ticket: nothing,
};

let talks: Conversations;
const [first, second, third] = [newSession(), newSession(), newSession()];
beforeAll(async () => {
  talks = await Conversations.start();
  const runner = talks.runner();
  await say(runner, first, 'We open a Café in Brunswick');
  await say(runner, second, 'Is Bruno at work? Mail jo@example.com');
  await say(runner, third, 'bye');
  await talks.change(first, { created_at: new Date('2026-11-01T10:00:00Z'), 'data.wants_human': true, no_help: 1 });
  await talks.change(second, { created_at: new Date('2026-11-02T10:00:00Z'), 'data.lead': true });
  await talks.change(third, { created_at: new Date('2026-11-03T10:00:00Z') });
  await talks.records.rate(holder(third), { rating: 2, comment: null, at: new Date() });
  await talks.words.bringUpToDate(new Date(Date.now() + 1_000), 10);
});
afterAll(() => talks.stop());

const sessions = [first, second, third] as const;
/** Which of them are listed, by their numbers, the newest first. */
async function listed(asked: ListConversationsRequest): Promise<number[]> {
  const rows = await talks.records.list(50, placeOf(asked), asked, listing);
  const found = await Promise.all(sessions.map((session) => talks.stored(session)));
  return rows.map(({ _id }) => found.findIndex(([one]) => one?._id.equals(_id)) + 1);
}

describe('the list of conversations', () => {
  it.each<[ListConversationsRequest, number[]]>([
    [{}, [3, 2, 1]],
    [{ status: 'closed' }, [3]],
    [{ wants_human: true }, [1]],
    [{ wants_human: false }, [3, 2]],
    [{ outcome: 'lead' }, [2]],
    [{ outcome: 'ticket' }, []],
    [{ rating: 2 }, [3]],
    [{ no_help: true }, [1]],
    [{ no_help: false }, [3, 2]],
    [{ from: '2026-11-02T00:00:00Z', to: '2026-11-03T00:00:00Z' }, [2]],
    [{ search: 'cafe' }, [1]],
    [{ search: 'brun' }, [2, 1]],
    [{ search: 'BRUNSWICK, café' }, [1]],
    [{ search: 'jo@example.com', status: 'ongoing' }, [2]],
    [{ search: 'brunswick bruno' }, []],
    [{ search: '$where' }, []],
  ])('has those that fit: %o', async (asked, numbers) => {
    expect(await listed(asked)).toEqual(numbers);
  });

  it('goes on where the page before ended', async () => {
    const rows = await talks.records.list(3, null, {}, listing);
    const { next_cursor } = pageOf(
      rows.map((row) => toSummary(row, listing)),
      2,
    );
    expect(await listed({ cursor: next_cursor ?? '' })).toEqual([1]);
  });

  it('finds what was said since, and what was said before', async () => {
    await say(talks.runner(), second, 'And decaf?');
    await talks.words.bringUpToDate(new Date(Date.now() + 1_000), 10);
    expect(await listed({ search: 'decaf' })).toEqual([2]);
    expect(await listed({ search: 'bruno decaf' })).toEqual([2]);
  });
});
