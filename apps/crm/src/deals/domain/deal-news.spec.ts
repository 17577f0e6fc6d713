import { describe, expect, it } from 'vitest';
import { blankDeal, type Deal } from './deal';
import { dealNews } from './deal-news';

const deal: Deal = {
  ...blankDeal,
  id: '0123456789abcdef01234567',
  company_name: 'Laneway',
  contact_person: 'Priya',
  rank: 1_024,
  version: 3,
  created_at: new Date('2026-11-20T01:02:03Z'),
  updated_at: new Date('2026-11-21T01:02:03Z'),
  updated_by: null,
};
const names = (before: Deal | null, after: Deal) => dealNews(before, after).map(({ name }) => name);

describe('what is told of a deal', () => {
  it('is that it is new, and whose it is', () => {
    expect(names(null, deal)).toEqual(['deal.created']);
    expect(names(null, { ...deal, owner: 'Sam' })).toEqual(['deal.created', 'deal.assigned']);
  });

  it.each([
    ['contacted', 'deal.moved'],
    ['won', 'deal.won'],
    ['lost', 'deal.lost'],
  ] as const)('is where it went, as one event: %s', (status, name) => {
    expect(names(deal, { ...deal, status })).toEqual([name]);
  });

  it('is nothing when no colleague nor a program has to do anything', () => {
    expect(names(deal, { ...deal, comments: 'Called', rank: 5 })).toEqual([]);
    expect(names({ ...deal, owner: 'Sam' }, { ...deal, owner: null })).toEqual([]);
  });

  it('has both columns, and nothing that tells who the person is', () => {
    const [moved] = dealNews(deal, { ...deal, status: 'contacted' });
    expect(moved?.data).toEqual({
      deal_id: deal.id,
      lead_id: null,
      stage: 'contacted',
      from_stage: 'new-lead',
      deal_value: 0,
      source: 'manual',
    });
  });
});
