import type { LeadSnapshot, LeadStatus, LeadSummary, LeadView } from '@abbotsford/contracts';
import { omit } from '../../omit';

/** What the bot knows of a visitor, over all of their conversations. */
export interface LeadFacts extends Pick<
  LeadSnapshot,
  | 'revision'
  | 'completeness'
  | 'wants_human'
  | 'user_name'
  | 'email'
  | 'mobile'
  | 'summary'
  | 'lead_score'
  | 'score_reasons'
  | 'qualification_data'
  | 'conversation_history'
> {
  /** The oldest revision seen: its conversation is the source. */
  readonly first_revision: number;
  readonly source_conversation_id: string;
  readonly conversation_ids: readonly string[];
  /** When what is known last changed. */
  readonly date: Date;
}

/** What sales write. The bot never touches it. */
interface SalesFields {
  readonly status: LeadStatus;
  readonly owner: string | null;
  readonly notes: string | null;
}

/** Which card stands for the lead on the board. */
export interface CardLink {
  readonly deal_id: string | null;
  /** A card was made once; it stays true when sales delete the card. */
  readonly carded: boolean;
}

export interface Lead extends LeadFacts, SalesFields, CardLink {
  readonly id: string;
  readonly visitor_id: string;
  readonly created_at: Date;
}

export type NewLead = Omit<Lead, 'id' | 'created_at'>;
export type LeadPatch = Partial<LeadFacts & SalesFields & CardLink>;

/** What remains of a lead that sales deleted: nothing personal, only what keeps old news from bringing it back. */
export type DeletedLead = Pick<Lead, 'visitor_id' | 'revision' | 'completeness' | 'carded'>;

export const untouchedBySales: SalesFields = { status: 'new', owner: null, notes: null };

export function toLeadView(lead: Lead): LeadView {
  return {
    ...omit(lead, 'visitor_id', 'revision', 'first_revision', 'carded'),
    conversation_ids: [...lead.conversation_ids],
    date: lead.date.toISOString(),
    created_at: lead.created_at.toISOString(),
  };
}

export const toLeadSummary = (lead: Lead): LeadSummary => omit(toLeadView(lead), 'conversation_history');
