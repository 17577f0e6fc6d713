import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSnapshot } from '../../../test/a-snapshot';
import type { LeadFacts } from './lead';
import { firstFacts, newsOf } from './merge-snapshot';

const after = (facts: LeadFacts, ...snapshots: ReturnType<typeof aSnapshot>[]): LeadFacts =>
  snapshots.reduce((known, snapshot) => ({ ...known, ...newsOf(known, snapshot) }), facts);

describe('a lead after a snapshot', () => {
  const known = firstFacts(aSnapshot({ revision: 5, conversation_id: 'second', user_name: 'Priya' }));

  it('takes over what a newer one says', () => {
    const lead = after(
      known,
      aSnapshot({ revision: 6, user_name: 'Priya Nair', lead_score: 91, at: '2026-11-22T00:00:00Z' }),
    );
    expect(lead).toMatchObject({
      revision: 6,
      user_name: 'Priya Nair',
      lead_score: 91,
      date: new Date('2026-11-22T00:00:00Z'),
    });
  });

  it('takes over a value that was withdrawn', () => {
    expect(after(known, aSnapshot({ revision: 6, mobile: null })).mobile).toBeNull();
  });

  it.each([4, 5])('keeps its values when revision %i arrives after 5', (revision) => {
    expect(after(known, aSnapshot({ revision, user_name: 'Old name' })).user_name).toBe('Priya');
  });

  it('learns the conversation of an older one, and that it came first', () => {
    const lead = after(known, aSnapshot({ revision: 2, conversation_id: 'first' }));
    expect(lead.source_conversation_id).toBe('first');
    expect(lead.conversation_ids).toEqual(['second', 'first']);
  });

  it('says that there is nothing new when the same one arrives again', () => {
    expect(newsOf(known, aSnapshot({ revision: 5, conversation_id: 'second' }))).toBeNull();
  });

  it('stays qualified when a field is withdrawn', () => {
    expect(after(known, aSnapshot({ revision: 6, completeness: 'partial' })).completeness).toBe('qualified');
  });

  it('keeps the latest 200 conversations', () => {
    const many = Array.from({ length: 250 }, (_, i) => aSnapshot({ revision: 6 + i, conversation_id: `c${i}` }));
    const lead = after(known, ...many);
    expect(lead.conversation_ids).toHaveLength(200);
    expect(lead.conversation_ids.at(-1)).toBe('c249');
    expect(lead.source_conversation_id).toBe('second');
  });

  it('is the same in whatever order, and however often, its snapshots arrive', () => {
    const snapshots = Array.from({ length: 6 }, (_, revision) =>
      aSnapshot({
        revision,
        conversation_id: `conversation-${Math.floor(revision / 2)}`,
        completeness: revision === 3 ? 'qualified' : 'partial',
        user_name: `name ${revision}`,
      }),
    );
    const lead = (order: typeof snapshots) => {
      const [first, ...rest] = order;
      const { conversation_ids, ...facts } = after(firstFacts(first as (typeof snapshots)[number]), ...rest);
      return { ...facts, conversations: new Set(conversation_ids) };
    };
    const orders = fc
      .tuple(
        fc.shuffledSubarray(snapshots, { minLength: 6 }),
        fc.array(fc.constantFrom(...snapshots), { maxLength: 4 }),
      )
      .map(([all, repeats]) => [...all, ...repeats]);
    fc.assert(
      fc.property(orders, (order) => {
        expect(lead(order)).toEqual(lead(snapshots));
      }),
    );
  });
});
