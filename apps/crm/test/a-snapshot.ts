import { randomInt, randomUUID } from 'node:crypto';
import type { LeadSnapshot } from '@abbotsford/contracts';

/** A qualified lead of a person of its own, reached nowhere that another one is, whose visitor id ends the summary; a test names only what matters to it. */
export function aSnapshot(o: Partial<LeadSnapshot> = {}): LeadSnapshot {
  const visitor_id = o.visitor_id ?? randomUUID();
  return {
    visitor_id,
    conversation_id: 'conversation-1',
    revision: 5,
    completeness: 'qualified',
    wants_human: false,
    user_name: 'Priya Nair',
    email: `priya.${visitor_id.slice(0, 8)}@laneway.example`,
    mobile: `+614${randomInt(10_000_000, 99_999_999)}`,
    summary: `Priya opens a café in three months and needs beans for 200 cups a day. ${visitor_id}`,
    lead_score: 80,
    score_reasons: [{ reason: 'Opens within three months', points: 30 }],
    qualification_data: { customer_type: 'new_cafe', volume: 200 },
    conversation_history: [{ role: 'user', text: 'I am opening a café', timestamp: '2026-11-20T01:00:00.000Z' }],
    at: '2026-11-20T01:02:03.000Z',
    ...o,
  };
}
