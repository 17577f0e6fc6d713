import type { LeadSummary } from '@/lib/api-types';

export function aLead(id: string, changes: Partial<LeadSummary> = {}): LeadSummary {
  return {
    id,
    user_name: `Visitor ${id}`,
    mobile: null,
    email: null,
    lead_score: 50,
    score_reasons: [],
    summary: '',
    qualification_data: {},
    facts: [],
    status: 'new',
    completeness: 'partial',
    wants_human: false,
    support: false,
    source: null,
    source_conversation_id: 'c-1',
    conversation_ids: ['c-1'],
    owner: null,
    notes: null,
    deal_id: null,
    came_back: false,
    joined: [],
    date: '2026-03-01T00:00:00Z',
    created_at: '2026-03-01T00:00:00Z',
    ...changes,
  };
}
