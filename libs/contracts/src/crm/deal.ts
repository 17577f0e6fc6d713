import { Amount, Choice, EmailAddress, Id, Line, Nested, Text, Time, Whole } from '../fields';

export const dealStages = ['new-lead', 'contacted', 'proposal-sent', 'negotiation', 'won', 'lost'] as const;
export type DealStage = (typeof dealStages)[number];

export const priorities = ['Low', 'Medium', 'High'] as const;
export type Priority = (typeof priorities)[number];

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
}

export class DealView {
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

  @Text({ max: 10_000, nullable: true })
  meeting_notes!: string | null;

  @Text({ max: 10_000, nullable: true })
  comments!: string | null;

  @Text({ max: 64, nullable: true })
  source_conversation_id!: string | null;

  @Id({ nullable: true })
  lead_id!: string | null;

  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER, about: 'Rises with every change; a move may name the one it saw' })
  version!: number;

  @Time()
  created_at!: string;

  @Time()
  updated_at!: string;
}

export interface DealReply {
  readonly message: string;
  readonly deal: DealView;
}

export class BoardColumn {
  @Choice(dealStages)
  id!: DealStage;

  @Text({ max: 60 })
  title!: string;

  @Nested(() => DealView, { array: { max: 10_000 } })
  deals!: DealView[];
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
