import { describe, expect, it } from 'vitest';
import type { DealActivity } from '@/lib/api-types';
import { describeActivity } from './describe-activity';

const activity = (changes: Partial<DealActivity>): DealActivity => ({
  id: 'a-1',
  deal_id: 'd-1',
  action: 'edited',
  actor_id: 'u-1',
  changes: [],
  at: '2026-03-01T00:00:00Z',
  ...changes,
});

describe('describeActivity', () => {
  it.each([
    ['a deal of the platform', activity({ action: 'created', actor_id: null }), ['Created by the platform.']],
    [
      'a move',
      activity({ action: 'moved', changes: [{ field: 'status', from: 'new-lead', to: 'proposal-sent' }] }),
      ['Moved from New lead to Proposal sent.'],
    ],
    ['a move within a column', activity({ action: 'moved' }), ['Moved within the column.']],
    [
      'an edit of two fields',
      activity({
        changes: [
          { field: 'contact_person', from: null, to: 'Ana' },
          { field: 'deal_value', from: '0', to: '500' },
        ],
      }),
      ['Contact person: empty became “Ana”.', 'Deal value: “0” became “500”.'],
    ],
    ['a deletion', activity({ action: 'deleted' }), ['Deleted.']],
  ])('tells of %s', (_case, given, expected) => {
    expect(describeActivity(given)).toEqual(expected);
  });
});
