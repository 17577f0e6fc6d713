import type { StreamEvent } from '@abbotsford/api-client';
import type { ConversationNews, Deal, LeadSummary } from '@/lib/api-types';

/** Something that changed in the CRM. `unknown` means that one has to look again. */
export type CrmEvent =
  | { type: 'deal.changed'; deal: Deal }
  | { type: 'deal.deleted'; id: string }
  /** Many cards, their order, or the columns. */
  | { type: 'board.changed' }
  | { type: 'lead.changed'; lead: LeadSummary }
  | { type: 'lead.deleted'; id: string }
  | { type: 'ticket.changed' | 'ticket.deleted'; id: string }
  | { type: 'conversation.changed'; id: string; news: ConversationNews }
  | { type: 'conversation.typing'; id: string; who: 'user' | 'staff' }
  /** Of the person's own. */
  | { type: 'notifications.changed' }
  | { type: 'unknown' };

/** Reads an event of GET /api/crm/events. What this version doesn't know is `unknown`, never an error. */
export function parseCrmEvent({ event, data }: StreamEvent): CrmEvent {
  const body: Record<string, unknown> = typeof data === 'object' && data !== null ? { ...data } : {};
  const id = typeof body.id === 'string' ? body.id : undefined;
  switch (event) {
    case 'deal.changed':
      return isDeal(body.current) ? { type: event, deal: body.current } : { type: 'unknown' };
    case 'lead.changed':
      return isLead(body.current) ? { type: event, lead: body.current } : { type: 'unknown' };
    case 'board.changed':
    case 'notifications.changed':
      return { type: event };
    case 'deal.deleted':
    case 'lead.deleted':
    case 'ticket.changed':
    case 'ticket.deleted':
      return id === undefined ? { type: 'unknown' } : { type: event, id };
    case 'conversation.changed':
      return isNews(body) ? { type: event, id: body.conversation_id, news: body } : { type: 'unknown' };
    case 'conversation.typing': {
      const { conversation_id, who } = body;
      const isKnown = typeof conversation_id === 'string' && (who === 'user' || who === 'staff');
      return isKnown ? { type: event, id: conversation_id, who } : { type: 'unknown' };
    }
    default:
      return { type: 'unknown' };
  }
}

function isNews(body: Record<string, unknown>): body is Record<string, unknown> & ConversationNews {
  return typeof body.conversation_id === 'string' && Array.isArray(body.messages) && 'holder' in body;
}

function isDeal(value: unknown): value is Deal {
  return hasId(value) && 'status' in value && 'version' in value && 'company_name' in value;
}

function isLead(value: unknown): value is LeadSummary {
  return hasId(value) && 'completeness' in value && 'lead_score' in value;
}

function hasId(value: unknown): value is { id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}
