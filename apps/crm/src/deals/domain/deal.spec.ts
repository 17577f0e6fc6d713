import { describe, expect, it } from 'vitest';
import {
  blankDeal,
  differing,
  reasonAfter,
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
  updated_by: null,
};

describe('a deal as others see it', () => {
  it('has times in UTC, its place, and nothing of the account of a customer', () => {
    const view = toDealView({ ...deal, customer_id: 'u-1' });
    expect(view).toMatchObject({ id: deal.id, version: 3, created_at: '2026-11-20T01:02:03.000Z', status: 'new-lead' });
    expect(view).toHaveProperty('rank', 1_024);
    expect(view).not.toHaveProperty('customer_id');
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

describe('the reason why a deal was won or lost', () => {
  const lost: Deal = { ...deal, status: 'lost', won_lost_reason: 'Price' };

  it.each([
    { from: deal, to: 'lost', told: 'Price', becomes: { won_lost_reason: 'Price' } },
    { from: deal, to: 'won', told: undefined, becomes: { won_lost_reason: null } },
    { from: lost, to: 'lost', told: undefined, becomes: {} },
    { from: lost, to: 'lost', told: 'Timing', becomes: { won_lost_reason: 'Timing' } },
    { from: lost, to: 'won', told: undefined, becomes: { won_lost_reason: null } },
    { from: lost, to: 'contacted', told: 'Price', becomes: { won_lost_reason: null } },
  ] as const)('of $from.status, moved to $to with $told, becomes $becomes', ({ from, to, told, becomes }) => {
    expect(reasonAfter(from, to, told)).toEqual(becomes);
  });

  it('belongs to the move in the log', () => {
    expect(toActivityAction({ status: 'lost', rank: 1, won_lost_reason: 'Price' })).toBe('moved');
    expect(toActivityAction({ won_lost_reason: 'Price' })).toBe('edited');
  });
});

describe('when the next action is due', () => {
  it('is one moment, however it is written', () => {
    const due = { ...deal, next_action_at: new Date('2026-12-01T00:00:00Z') };
    expect(differing(due, writtenFields({ next_action_at: '2026-12-01T11:00:00+11:00' }))).toEqual({});
    const later = writtenFields({ next_action_at: '2026-12-02T00:00:00Z' });
    expect(toActivityChanges(due, later)).toEqual([
      { field: 'next_action_at', from: '2026-12-01T00:00:00.000Z', to: '2026-12-02T00:00:00.000Z' },
    ]);
    expect(writtenFields({ next_action_at: null })).toEqual({ next_action_at: null });
  });
});
