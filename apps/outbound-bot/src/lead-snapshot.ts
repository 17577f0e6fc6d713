import { LeadSnapshot } from '@abbotsford/contracts';
import { whoSaid, wordsOf, type MessageRow, type TurnRow } from '@abbotsford/conversation';
import { fieldNames, type ConversationState } from './domain/conversation-state';
import { companions } from './domain/fields/fields';
import { leadFacts } from './policy/lead-facts';
import { leadScore } from './policy/lead-score';
import { leadSummary } from './policy/lead-summary';
import { visitorIdOf } from '@abbotsford/bot';

const TRANSCRIPT_LENGTH = 40;

/** Sales see these of the state, besides the fields. */
const alsoShown = ['customer_type', 'intent_stage', ...companions, 'declined_fields'] as const;

/**
 * What the CRM is told of a visitor after a turn.
 * @param messages the latest messages, this turn's included
 * @param revision of the session after this turn
 */
export function leadSnapshot(
  conversation: Pick<TurnRow, 'session_id' | 'conversation_id' | 'source'>,
  state: ConversationState,
  messages: readonly MessageRow[],
  revision: number,
  now: Date,
): LeadSnapshot {
  const { score, reasons } = leadScore(state);
  return Object.assign(new LeadSnapshot(), {
    visitor_id: visitorIdOf(conversation.session_id),
    conversation_id: conversation.conversation_id,
    revision,
    completeness: state.is_qualified ? 'qualified' : 'partial',
    wants_human: state.wants_human,
    support: state.support_matter !== null,
    call_offered: state.call_offered,
    user_name: state.name ?? state.others_name,
    email: state.email,
    mobile: state.phone,
    summary: leadSummary(state),
    lead_score: Math.min(100, score),
    score_reasons: reasons.map((r) => ({ ...r })),
    qualification_data: Object.fromEntries([...fieldNames, ...alsoShown].map((key) => [key, state[key]])),
    facts: leadFacts(state).map((fact) => ({ ...fact })),
    ...(conversation.source ? { source: conversation.source } : {}),
    conversation_history: messages.slice(-TRANSCRIPT_LENGTH).flatMap((m) => {
      const role = whoSaid(m);
      return role === 'part' ? [] : [{ role, text: wordsOf(m), timestamp: m.timestamp.toISOString() }];
    }),
    at: now.toISOString(),
  });
}
