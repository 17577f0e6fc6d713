import { ActivityChange } from './deal';
import { Choice, EmailAddress, Flag, FreeForm, Id, Nested, Text, TextList, Time, Whole } from '../fields';
import { ChatSource } from '../chat/chat-source';
import { LeadFact, ScoreReason, TranscriptEntry } from '../events/lead-events';

export const leadStatuses = ['new', 'contacted', 'converted', 'closed'] as const;
export type LeadStatus = (typeof leadStatuses)[number];

export const LEAD_NOTE_MAX = 4_000;

/** Something that one of the person's sessions said otherwise than the lead shows. */
export class AlsoTold {
  @Text({ max: 60, about: 'user_name, email, mobile, or the field of a fact' })
  field!: string;

  @Text({ max: 60, about: 'What sales call it' })
  label!: string;

  @Text({ max: 2_000 })
  value!: string;

  @Time({ about: 'When that session was last heard' })
  at!: string;

  @Text({ max: 64, nullable: true })
  conversation_id!: string | null;
}

/** Another lead of the same person went into this one. */
export class JoinedLead {
  @Id()
  lead_id!: string;

  @Text({ max: 64, nullable: true, about: 'Who joined them; null when the platform itself did' })
  actor_id!: string | null;

  @Time()
  at!: string;
}

/** Somebody of our team has looked at the lead. */
export class LeadSeen {
  @Text({ max: 64, about: 'Who it was' })
  actor_id!: string;

  @Time()
  at!: string;
}

export class LeadNote {
  @Id()
  id!: string;

  @Text({ max: LEAD_NOTE_MAX })
  text!: string;

  @Text({ max: 64, about: 'Who wrote it' })
  actor_id!: string;

  @Time()
  at!: string;
}

export const leadActivityActions = ['created', 'completed', 'edited', 'converted', 'joined', 'restored'] as const;

/** Something that people did with a lead; what the person told is no part of it. */
export class LeadActivity {
  @Choice(leadActivityActions)
  action!: (typeof leadActivityActions)[number];

  @Text({ max: 64, nullable: true, about: 'Who did it; null when the platform itself did' })
  actor_id!: string | null;

  @Nested(() => ActivityChange, { array: { max: 20 } })
  changes!: ActivityChange[];

  @Time()
  at!: string;
}

export class LeadSummary {
  @Id()
  id!: string;

  @Text({ max: 200, nullable: true })
  user_name!: string | null;

  @Text({ max: 40, nullable: true })
  mobile!: string | null;

  @EmailAddress({ nullable: true })
  email!: string | null;

  @Whole({ min: 0, max: 100 })
  lead_score!: number;

  @Nested(() => ScoreReason, { array: { max: 50 } })
  score_reasons!: ScoreReason[];

  @Text({ max: 4_000 })
  summary!: string;

  @FreeForm()
  qualification_data!: Record<string, unknown>;

  @Nested(() => LeadFact, { array: { max: 60 }, about: 'What the person told besides how to reach them, to read' })
  facts!: LeadFact[];

  @Choice(leadStatuses)
  status!: LeadStatus;

  @Choice(['partial', 'qualified'])
  completeness!: 'partial' | 'qualified';

  @Flag()
  wants_human!: boolean;

  @Flag({ about: 'A customer of ours with a problem; the summary has it in their words' })
  support!: boolean;

  @Nested(() => ChatSource, { nullable: true, about: 'Where they first wrote from; null when it is not known' })
  source!: ChatSource | null;

  @Nested(() => ChatSource, { nullable: true, about: 'Where they last wrote from' })
  latest_source!: ChatSource | null;

  @Text({ max: 64, nullable: true, about: 'Null while the person is only known by hand' })
  source_conversation_id!: string | null;

  @TextList({ maxItems: 200, maxLength: 64 })
  conversation_ids!: string[];

  @Text({ max: 120, nullable: true })
  owner!: string | null;

  @Text({ max: 10_000, nullable: true })
  notes!: string | null;

  @Text({ max: 300, nullable: true, about: 'What sales do next' })
  next_action!: string | null;

  @Time({ nullable: true, about: 'When it is due' })
  next_action_at!: string | null;

  @Flag({ about: 'Nobody has looked at it, or not since there was news' })
  unseen!: boolean;

  @Nested(() => LeadSeen, { nullable: true, about: 'Who looked at it last; null while nobody has' })
  seen!: LeadSeen | null;

  @Id({ nullable: true, about: 'The card on the board' })
  deal_id!: string | null;

  @Flag({ about: 'Sales deleted a lead of this person before, and the person wrote on' })
  came_back!: boolean;

  @Nested(() => JoinedLead, { array: { max: 200 } })
  joined!: JoinedLead[];

  @Time({ about: 'When what is known last changed' })
  date!: string;

  @Time()
  created_at!: string;
}

export class LeadView extends LeadSummary {
  @Nested(() => TranscriptEntry, { array: { max: 100 } })
  conversation_history!: TranscriptEntry[];

  @Nested(() => AlsoTold, { array: { max: 50 }, about: 'What the person said otherwise in other sessions' })
  also_told!: AlsoTold[];

  @Nested(() => LeadNote, { array: { max: 500 }, about: 'What sales noted, oldest first' })
  note_log!: LeadNote[];

  @Nested(() => LeadActivity, { array: { max: 500 }, about: 'What people changed, oldest first' })
  activities!: LeadActivity[];
}
