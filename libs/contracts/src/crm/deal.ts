import { Amount, Choice, EmailAddress, Id, Line, Nested, Text, Time, Whole } from '../fields';

export const dealStages = ['new-lead', 'contacted', 'proposal-sent', 'negotiation', 'won', 'lost'] as const;
export type DealStage = (typeof dealStages)[number];

export const priorities = ['Low', 'Medium', 'High'] as const;
export type Priority = (typeof priorities)[number];

/** Where a deal came from: the bot on the site, a customer who told the support bot, a colleague, a file. */
export const dealSources = ['chat', 'support', 'manual', 'import'] as const;
export type DealSource = (typeof dealSources)[number];

/** What a person may write in a deal. */
export class DealFields {
  @Line({ max: 200, optional: true })
  company_name?: string;

  @Amount({ min: 0, max: 1_000_000_000, optional: true, about: 'Australian dollars a year' })
  deal_value?: number;

  @Line({ max: 200, optional: true, nullable: true })
  contact_person?: string | null;

  @EmailAddress({ optional: true, nullable: true })
  email?: string | null;

  @Line({ max: 40, optional: true, nullable: true })
  mobile?: string | null;

  @Text({ max: 4_000, optional: true, nullable: true, blank: true })
  summary?: string | null;

  @Choice(priorities, { optional: true })
  priority?: Priority;

  @Text({ max: 10_000, optional: true, nullable: true, blank: true })
  meeting_notes?: string | null;

  @Text({ max: 10_000, optional: true, nullable: true, blank: true })
  comments?: string | null;

  @Line({ max: 120, optional: true, nullable: true, about: 'Who of sales has it' })
  owner?: string | null;

  @Line({ max: 300, optional: true, nullable: true, about: 'What sales do next' })
  next_action?: string | null;

  @Time({ optional: true, nullable: true, about: 'When the next action is due' })
  next_action_at?: string | null;

  @Line({ max: 300, optional: true, nullable: true, about: 'Why it was won or lost; emptied when it is open again' })
  won_lost_reason?: string | null;
}

/** A deal as its card on the board shows it. */
export class DealCard {
  @Id()
  id!: string;

  @Text({ max: 200 })
  company_name!: string;

  @Amount({ min: 0, max: 1_000_000_000 })
  deal_value!: number;

  @Text({ max: 200, nullable: true })
  contact_person!: string | null;

  @EmailAddress({ nullable: true })
  email!: string | null;

  @Text({ max: 40, nullable: true })
  mobile!: string | null;

  @Text({ max: 4_000, nullable: true })
  summary!: string | null;

  @Choice(priorities)
  priority!: Priority;

  @Choice(dealStages)
  status!: DealStage;

  @Text({ max: 120, nullable: true, about: 'Who of sales has it' })
  owner!: string | null;

  @Choice(dealSources)
  source!: DealSource;

  @Text({ max: 300, nullable: true, about: 'What sales do next' })
  next_action!: string | null;

  @Time({ nullable: true, about: 'When the next action is due' })
  next_action_at!: string | null;

  @Text({ max: 300, nullable: true, about: 'Why it was won or lost' })
  won_lost_reason!: string | null;

  @Text({ max: 64, nullable: true })
  source_conversation_id!: string | null;

  @Id({ nullable: true })
  lead_id!: string | null;

  @Amount({
    min: -Number.MAX_SAFE_INTEGER,
    max: Number.MAX_SAFE_INTEGER,
    about: 'Place in its column: the smallest is on top. Of two that are alike, the id decides',
  })
  rank!: number;

  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER, about: 'Rises with every change; a move may name the one it saw' })
  version!: number;

  @Time()
  created_at!: string;

  @Time()
  updated_at!: string;

  @Text({ max: 64, nullable: true, about: 'Who changed it last; null when the platform itself did' })
  updated_by!: string | null;

  @Text({ max: 10_000, nullable: true, optional: true })
  meeting_notes?: string | null;

  @Text({ max: 10_000, nullable: true, optional: true })
  comments?: string | null;
}

export class DealView extends DealCard {
  @Text({ max: 10_000, nullable: true })
  override meeting_notes!: string | null;

  @Text({ max: 10_000, nullable: true })
  override comments!: string | null;
}

export interface DealReply {
  readonly message: string;
  readonly deal: DealView;
}

/** What sales call a column, and how likely a deal in it is won. */
export class DealStageSetting {
  @Choice(dealStages)
  id!: DealStage;

  @Line({ max: 60 })
  title!: string;

  @Whole({ min: 0, max: 100, about: 'Per cent; a deal counts with so much of its value' })
  probability!: number;
}

export class DealStageSettings {
  @Nested(() => DealStageSetting, { array: { max: dealStages.length }, about: 'One for each stage' })
  stages!: DealStageSetting[];

  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER, about: 'Rises with every change' })
  version!: number;

  @Time({ nullable: true, about: 'Null while nobody has changed them' })
  updated_at!: string | null;

  @Text({ max: 64, nullable: true })
  updated_by!: string | null;
}

export class BoardColumn extends DealStageSetting {
  @Nested(() => DealCard, { array: { max: 10_000 } })
  deals!: DealCard[];
}

export const activityActions = ['created', 'moved', 'edited', 'deleted', 'joined'] as const;

export class ActivityChange {
  @Text({ max: 60 })
  field!: string;

  @Text({ max: 10_000, nullable: true })
  from!: string | null;

  @Text({ max: 10_000, nullable: true })
  to!: string | null;
}

export class DealActivity {
  @Id()
  id!: string;

  @Id()
  deal_id!: string;

  @Choice(activityActions)
  action!: (typeof activityActions)[number];

  @Text({ max: 64, nullable: true, about: 'Who did it; null when the platform itself did' })
  actor_id!: string | null;

  @Nested(() => ActivityChange, { array: { max: 50 } })
  changes!: ActivityChange[];

  @Time()
  at!: string;
}
