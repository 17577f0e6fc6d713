import { ChatSource } from '../chat/chat-source';
import { event } from '../contract';
import { Choice, EmailAddress, Flag, FreeForm, Nested, Text, Time, Whole } from '../fields';

export class ScoreReason {
  @Text({ max: 200 })
  reason!: string;

  @Whole({ min: -100, max: 100 })
  points!: number;
}

export class TranscriptEntry {
  @Choice(['user', 'bot', 'staff'])
  role!: 'user' | 'bot' | 'staff';

  @Text({ max: 8_000 })
  text!: string;

  @Time()
  timestamp!: string;
}

/** One thing that a person told, in words for sales: what shows it knows nothing of the field. */
export class LeadFact {
  @Text({ max: 60, about: 'Its name, as in qualification_data' })
  field!: string;

  @Text({ max: 60, about: 'What sales call it' })
  label!: string;

  @Text({ max: 2_000, about: 'As it is stored' })
  value!: string;

  @Text({ max: 2_000, about: 'As sales read it' })
  text!: string;
}

/** All that sales needs of a visitor, as it stood after one turn. */
export class LeadSnapshot {
  /** The visitor: the same in all conversations of a session. A hash, since the session id itself is a key. */
  @Text({ max: 64 })
  visitor_id!: string;

  @Text({ max: 64 })
  conversation_id!: string;

  /** Rises with every turn of the visitor, so that an older snapshot never replaces a newer one. */
  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER })
  revision!: number;

  @Choice(['partial', 'qualified'])
  completeness!: 'partial' | 'qualified';

  @Flag()
  wants_human!: boolean;

  @Flag({ optional: true, about: 'A customer of ours came with a problem' })
  support?: boolean;

  @Flag({ optional: true, about: 'The visitor was told that the team will get in touch' })
  call_offered?: boolean;

  @Text({ max: 200, nullable: true })
  user_name!: string | null;

  @EmailAddress({ nullable: true })
  email!: string | null;

  @Text({ max: 40, nullable: true, about: 'E.164' })
  mobile!: string | null;

  @Text({ max: 4_000 })
  summary!: string;

  @Whole({ min: 0, max: 100 })
  lead_score!: number;

  @Nested(() => ScoreReason, { array: { max: 50 } })
  score_reasons!: ScoreReason[];

  @FreeForm({ about: 'The fields of the conversation state that qualify the lead' })
  qualification_data!: Record<string, unknown>;

  /** The same to read, in the order in which it is read. Left out by bots from before. */
  @Nested(() => LeadFact, { array: { max: 60 }, optional: true })
  facts?: LeadFact[];

  @Nested(() => ChatSource, { optional: true, about: 'Where they wrote from first, as far as it is known' })
  source?: ChatSource;

  /** The latest messages, oldest first; the whole talk is in the conversation. */
  @Nested(() => TranscriptEntry, { array: { max: 100 } })
  conversation_history!: TranscriptEntry[];

  @Time()
  at!: string;
}

export class ConversationClosed {
  @Text({ max: 64 })
  conversation_id!: string;

  @Choice(['outbound', 'inbound'])
  chat_type!: 'outbound' | 'inbound';

  @Text({ max: 60 })
  closed_reason!: string;

  @Time()
  at!: string;
}

/** The bots tell of leads, the CRM keeps them. */
const ofLeads = { producers: ['outbound-bot'], consumers: ['crm-leads'] } as const;

/** A visitor became a qualified lead, or wants a person and can be reached: sales should act. */
export const leadQualified = event('lead.qualified', LeadSnapshot, ofLeads);

/** What is known of a lead changed, or a partial lead is passed on. */
export const leadUpdated = event('lead.updated', LeadSnapshot, ofLeads);

export const conversationClosed = event('conversation.closed', ConversationClosed, {
  producers: ['outbound-bot', 'inbound-bot'],
  consumers: [],
});
