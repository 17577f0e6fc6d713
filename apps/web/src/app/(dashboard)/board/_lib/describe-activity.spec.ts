import { createTranslator } from 'use-intl';
import { describe, expect, it } from 'vitest';
import board from '../../../../../messages/en/board.json';
import { aBoard } from './board.fixture';
import { describeActivity } from './describe-activity';

const t = createTranslator({ locale: 'en', messages: { board }, namespace: 'board' });
const columns = aBoard({});
const describes = (activity: Parameters<typeof describeActivity>[0]) => describeActivity(activity, { t, columns });

describe('what happened to a deal', () => {
  it.each([
    [{ action: 'created', changes: [] }, ['Created.']],
    [{ action: 'deleted', changes: [] }, ['Deleted.']],
    [{ action: 'moved', changes: [] }, ['Moved within the column.']],
    [{ action: 'edited', changes: [] }, ['Edited.']],
    [
      {
        action: 'moved',
        changes: [
          { field: 'status', from: 'new-lead', to: 'won' },
          { field: 'won_lost_reason', from: null, to: 'Price' },
        ],
      },
      ['Moved from New lead to Won.', 'Reason: empty became “Price”.'],
    ],
    [
      { action: 'edited', changes: [{ field: 'next_action_at', from: null, to: '2026-12-24T10:00:00Z' }] },
      ['Due on: empty became “24 Dec 2026”.'],
    ],
    [
      { action: 'joined', changes: [{ field: 'joined comments', from: 'Loud', to: null }] },
      ['Joined with another card of the same person.', 'Comments: “Loud” became empty.'],
    ],
  ] as const)('of %o reads %o', (activity, sentences) => {
    expect(describes({ action: activity.action, changes: [...activity.changes] })).toEqual(sentences);
  });

  it('names what a later version knows as well as it can', () => {
    const changes = [{ field: 'shoe_size', from: null, to: '44' }];
    expect(describes({ action: 'edited', changes })).toEqual(['Shoe size: empty became “44”.']);
  });
});
