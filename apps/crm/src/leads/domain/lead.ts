import type {
  AlsoTold,
  ChatSource,
  LeadActivity,
  LeadFact,
  LeadNote,
  LeadSeen,
  LeadSnapshot,
  LeadStatus,
  LeadSummary,
  LeadView,
} from '@abbotsford/contracts';
import { omit } from '../../omit';
import { factsToRead } from './facts-to-read';

/** What one visitor (one session) has told, over all of their conversations. A lead may have several of them. */
export interface LeadSource extends Pick<
  LeadSnapshot,
  | 'visitor_id'
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
> {
  /** The oldest revision seen: its conversation is the source. */
  readonly first_revision: number;
  /** Missing from what was stored before it was told. */
  readonly support?: boolean;
  readonly facts?: readonly LeadFact[];
  /** Where they wrote from first in this session; null, or missing from what was stored before it was told. */
  readonly source?: ChatSource | null;
  /** Where they wrote from last in this session, as far as it is known. */
  readonly latest_source?: ChatSource | null;
  /** Null when people of ours told of it. */
  readonly source_conversation_id: string | null;
  /** Told by people of ours. */
  readonly by_hand?: boolean;
  /** When the newest was told. */
  readonly date: Date;
  /** When the oldest was told. */
  readonly first_date: Date;
}

/** What follows from the sources, whatever order they came in. */
export interface ToldFacts extends Pick<
  LeadSource,
  | 'completeness'
  | 'wants_human'
  | 'user_name'
  | 'email'
  | 'mobile'
  | 'summary'
  | 'lead_score'
  | 'score_reasons'
  | 'qualification_data'
  | 'source_conversation_id'
  | 'date'
> {
  readonly sources: readonly LeadSource[];
  /** A customer of ours with a problem. */
  readonly support: boolean;
  /** Where they first wrote from. */
  readonly source: ChatSource | null;
  /** Where they last wrote from. */
  readonly latest_source: ChatSource | null;
  /** Of all sources; by them a person is known again. Emails in their comparable form. */
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly places: readonly string[];
}

/** What the bot knows of a person, over all of their sessions. */
export interface LeadFacts extends ToldFacts, Pick<LeadSnapshot, 'conversation_history'> {
  /** The sessions. One that is here belongs to no other lead. */
  readonly visitor_ids: readonly string[];
  readonly conversation_ids: readonly string[];
}

type Dated<T extends { at: string }> = Readonly<Omit<T, 'at'>> & { readonly at: Date };

export type Note = Dated<LeadNote>;
export type Activity = Dated<LeadActivity>;

/** What sales write. The bot never touches it. */
export interface SalesFields {
  readonly status: LeadStatus;
  readonly owner: string | null;
  readonly notes: string | null;
  readonly next_action: string | null;
  readonly next_action_at: Date | null;
}

/** What came of people's work with the lead. */
export interface SalesRecord {
  /** Oldest first. */
  readonly note_log: readonly Note[];
  /** Oldest first. */
  readonly activities: readonly Activity[];
  /** Nobody has looked at it, or not since there was news. */
  readonly unseen: boolean;
  readonly seen: Dated<LeadSeen> | null;
}

/** Which card stands for the lead on the board. */
export interface CardLink {
  readonly deal_id: string | null;
  /** A card was made once; it stays true when sales delete the card. */
  readonly carded: boolean;
}

/** Another lead went into this one. */
export interface Joined {
  readonly lead_id: string;
  /** Null when the platform itself joined them. */
  readonly actor_id: string | null;
  readonly at: Date;
}

export interface Lead extends LeadFacts, SalesFields, SalesRecord, CardLink {
  readonly id: string;
  readonly joined: readonly Joined[];
  /** Sales deleted a lead of this person before, and the person wrote on. */
  readonly came_back: boolean;
  readonly created_at: Date;
}

export type NewLead = Omit<Lead, 'id' | 'created_at'>;
export type LeadPatch = Partial<LeadFacts & SalesFields & SalesRecord & CardLink & Pick<Lead, 'came_back' | 'joined'>>;

export const untouchedBySales: SalesFields & SalesRecord = {
  ...{ status: 'new', owner: null, notes: null, next_action: null, next_action_at: null },
  ...{ note_log: [], activities: [], unseen: true, seen: null },
};

export function toLeadView(lead: Lead, alsoTold: readonly AlsoTold[] = []): LeadView {
  return {
    ...omit(lead, 'visitor_ids', 'sources', 'emails', 'phones', 'places', 'carded'),
    conversation_ids: [...lead.conversation_ids],
    facts: factsToRead(lead.sources),
    source: lead.source ?? null,
    latest_source: lead.latest_source ?? lead.source ?? null,
    also_told: [...alsoTold],
    joined: lead.joined.map(withTime),
    note_log: lead.note_log.map(withTime),
    activities: lead.activities.map(withTime),
    seen: lead.seen && withTime(lead.seen),
    next_action_at: lead.next_action_at?.toISOString() ?? null,
    date: lead.date.toISOString(),
    created_at: lead.created_at.toISOString(),
  };
}

export const toLeadSummary = (lead: Lead): LeadSummary =>
  omit(toLeadView(lead), 'conversation_history', 'also_told', 'note_log', 'activities');

const withTime = <T extends { readonly at: Date }>(one: T): Omit<T, 'at'> & { at: string } => ({
  ...one,
  at: one.at.toISOString(),
});
