import type { BoardColumn, Deal, DealStage } from '@/lib/api-types';

export function aDeal(id: string, changes: Partial<Deal> = {}): Deal {
  return {
    id,
    company_name: `Café ${id}`,
    deal_value: 1_000,
    contact_person: null,
    email: null,
    mobile: null,
    summary: null,
    priority: 'Medium',
    status: 'new-lead',
    meeting_notes: null,
    comments: null,
    source_conversation_id: null,
    lead_id: null,
    owner: null,
    source: 'manual',
    next_action: null,
    next_action_at: null,
    won_lost_reason: null,
    rank: 0,
    updated_by: null,
    version: 1,
    created_at: '2026-03-01T00:00:00Z',
    updated_at: '2026-03-01T00:00:00Z',
    ...changes,
  };
}

/** A board with the named cards in each column, top first. */
export function aBoard(cards: Partial<Record<DealStage, string[]>>): BoardColumn[] {
  const titles: [DealStage, string][] = [
    ['new-lead', 'New lead'],
    ['contacted', 'Contacted'],
    ['won', 'Won'],
  ];
  return titles.map(([id, title]) => ({
    id,
    title,
    probability: 50,
    deals: (cards[id] ?? []).map((dealId, index) => aDeal(dealId, { status: id, rank: index + 1 })),
  }));
}

/** The ids of the cards by column, for comparison. */
export function cardIds(columns: readonly BoardColumn[]): Record<string, string[]> {
  return Object.fromEntries(columns.map(({ id, deals }) => [id, deals.map((deal) => deal.id)]));
}
