import { describe, expect, it } from 'vitest';
import {
  blankDeal,
  differing,
  toActivityAction,
  toActivityChanges,
  toDealView,
  writtenFields,
  type Deal,
} from './deal';

const deal: Deal = {
  ...blankDeal,
  id: '0123456789abcdef01234567',
  company_name: 'Laneway',
  rank: 1_024,
  version: 3,
  created_at: new Date('2026-11-20T01:02:03Z'),
  updated_at: new Date('2026-11-21T01:02:03Z'),
};

describe('a deal as others see it', () => {
  it('has times in UTC and no rank, which stands for nothing outside', () => {
    const view = toDealView(deal);
    expect(view).toMatchObject({ id: deal.id, version: 3, created_at: '2026-11-20T01:02:03.000Z', status: 'new-lead' });
    expect(view).not.toHaveProperty('rank');
  });
});

describe('what a person wrote', () => {
  it('keeps null, which empties a field, and leaves out what the request does not name', () => {
    expect(writtenFields({ company_name: 'Bean There', comments: null })).toEqual({
      company_name: 'Bean There',
      comments: null,
    });
  });

  it('takes no field that people may not write', () => {
    const forged = { company_name: 'Bean There', lead_id: 'x', version: 9, rank: 0 };
    expect(writtenFields(forged)).toEqual({ company_name: 'Bean There' });
  });
});

describe('a change', () => {
  it('is only what differs', () => {
    expect(differing(deal, { company_name: 'Laneway', deal_value: 900, comments: null })).toEqual({ deal_value: 900 });
  });

  it('is logged with the values before and after, numbers as text', () => {
    expect(toActivityChanges(deal, { deal_value: 900, email: 'jo@example.com' })).toEqual([
      { field: 'deal_value', from: '0', to: '900' },
      { field: 'email', from: null, to: 'jo@example.com' },
    ]);
  });

  it('is logged without the rank', () => {
    expect(toActivityChanges(deal, { status: 'won', rank: 7 })).toEqual([
      { field: 'status', from: 'new-lead', to: 'won' },
    ]);
  });

  it.each([
    { patch: { status: 'won', rank: 7 }, action: 'moved' },
    { patch: { rank: 7 }, action: 'moved' },
    { patch: { status: 'won', rank: 7, comments: 'Signed' }, action: 'edited' },
    { patch: { comments: 'Signed' }, action: 'edited' },
  ] as const)('of $patch is $action', ({ patch, action }) => {
    expect(toActivityAction(patch)).toBe(action);
  });
});
