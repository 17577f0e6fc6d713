import { Choice, EmailAddress, Flag, Id, Line, Nested, Text, Whole } from '../fields';
import { leadStatuses, LEAD_NOTE_MAX, LeadView, type LeadStatus } from './lead';

export const IMPORTED_LEADS_MAX = 500;

/** What people of ours tell of somebody. An email or a phone number is needed. */
export class AddLeadRequest {
  @Line({ max: 200, optional: true, nullable: true })
  user_name?: string | null;

  @EmailAddress({ optional: true, nullable: true })
  email?: string | null;

  @Line({ max: 40, optional: true, nullable: true })
  mobile?: string | null;

  @Line({ max: 150, optional: true, nullable: true })
  cafe_name?: string | null;

  @Line({ max: 60, optional: true, nullable: true, about: 'The kind of customer' })
  customer_type?: string | null;

  @Line({ max: 120, optional: true, nullable: true })
  suburb?: string | null;

  @Line({ max: 120, optional: true, nullable: true })
  volume?: string | null;

  @Line({ max: 120, optional: true, nullable: true })
  timeline?: string | null;

  @Line({ max: 120, optional: true, nullable: true, about: 'Where they came from, such as a fair' })
  utm_source?: string | null;

  @Line({ max: 120, optional: true, nullable: true })
  utm_campaign?: string | null;

  @Choice(leadStatuses, { optional: true, about: 'Of a new lead' })
  status?: LeadStatus;

  @Line({ max: 120, optional: true, nullable: true, about: 'Of a lead that nobody has' })
  owner?: string | null;

  @Text({ max: LEAD_NOTE_MAX, optional: true, nullable: true })
  note?: string | null;
}

export const addedLeadOutcomes = ['created', 'completed', 'unchanged'] as const;
export type AddedLeadOutcome = (typeof addedLeadOutcomes)[number];

export class AddedLead {
  @Choice(addedLeadOutcomes, { about: 'completed, unchanged: the person was a lead already' })
  outcome!: AddedLeadOutcome;

  @Nested(() => LeadView)
  lead!: LeadView;
}

export class ImportLeadsRequest {
  @Text({ max: 500_000, about: 'A table with headings, a line for each lead' })
  csv!: string;

  @Flag({ optional: true, about: 'Only says what would become of each line' })
  dry_run?: boolean;
}

export class ImportedLead {
  @Whole({ min: 2, max: Number.MAX_SAFE_INTEGER, about: 'The headings are line 1' })
  line!: number;

  @Text({ max: 254, nullable: true, about: 'Who it is of' })
  name!: string | null;

  @Choice([...addedLeadOutcomes, 'refused'])
  outcome!: AddedLeadOutcome | 'refused';

  @Id({ nullable: true })
  lead_id!: string | null;

  @Text({ max: 2_000, nullable: true, about: 'Why it was refused' })
  problem!: string | null;
}

/** What became of each line. */
export class LeadImport {
  @Flag()
  dry_run!: boolean;

  @Nested(() => ImportedLead, { array: { max: IMPORTED_LEADS_MAX } })
  lines!: ImportedLead[];
}
