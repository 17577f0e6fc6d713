import type { ActivityChange, DealFields, DealStage, DealView, Priority } from '@abbotsford/contracts';
import { omit } from '../../omit';

/** A card on the sales board. */
export interface Deal {
  readonly id: string;
  readonly company_name: string;
  /** Australian dollars a year. */
  readonly deal_value: number;
  readonly contact_person: string | null;
  readonly email: string | null;
  readonly mobile: string | null;
  readonly summary: string | null;
  readonly priority: Priority;
  readonly status: DealStage;
  readonly meeting_notes: string | null;
  readonly comments: string | null;
  readonly source_conversation_id: string | null;
  readonly lead_id: string | null;
  /** The account of the customer who told of it; missing when it was nobody of ours. */
  readonly customer_id?: string;
  /** Place in the column, smallest on top; see rank.ts. */
  readonly rank: number;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

export type NewDeal = Omit<Deal, 'id' | 'rank' | 'version' | 'created_at' | 'updated_at'>;

/** What a change may set. */
export type DealPatch = Partial<Omit<NewDeal, 'source_conversation_id' | 'customer_id'> & Pick<Deal, 'rank'>>;

const writableFields = [
  'company_name',
  'deal_value',
  'contact_person',
  'email',
  'mobile',
  'summary',
  'priority',
  'meeting_notes',
  'comments',
] as const satisfies readonly (keyof DealFields)[];

export const blankDeal = {
  deal_value: 0,
  contact_person: null,
  email: null,
  mobile: null,
  summary: null,
  priority: 'Medium',
  status: 'new-lead',
  meeting_notes: null,
  comments: null,
  source_conversation_id: null,
  lead_id: null,
} as const satisfies Partial<NewDeal>;

/** What a person wrote, and nothing else that the request may carry. */
export function writtenFields(fields: DealFields): DealPatch {
  return Object.fromEntries(
    writableFields.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  );
}

export function toDealView(deal: Deal): DealView {
  return {
    ...omit(deal, 'rank', 'customer_id'),
    created_at: deal.created_at.toISOString(),
    updated_at: deal.updated_at.toISOString(),
  };
}

/** The part of a patch that says something new. */
export function differing(deal: Deal, patch: DealPatch): DealPatch {
  return Object.fromEntries(Object.entries(patch).filter(([name, value]) => deal[name as keyof DealPatch] !== value));
}

/** A patch as the activity log shows it. The rank stands for a place and means nothing to a reader. */
export function toActivityChanges(deal: Deal, patch: DealPatch): ActivityChange[] {
  return Object.entries(patch)
    .filter(([name]) => name !== 'rank')
    .map(([field, to]) => ({ field, from: asText(deal[field as keyof DealPatch]), to: asText(to) }));
}

/** What a card that went into another said otherwise: kept in the log. */
export function leftBehind(gone: Deal, stays: Deal): ActivityChange[] {
  return writableFields
    .filter((field) => gone[field] !== null && gone[field] !== stays[field])
    .filter((field) => !String(stays[field] ?? '').includes(String(gone[field])))
    .map((field) => ({ field: `joined ${field}`, from: asText(gone[field]), to: asText(stays[field]) }));
}

/** A change of column or place alone is a move; anything else is an edit. */
export function toActivityAction(patch: DealPatch): 'moved' | 'edited' {
  return Object.keys(patch).every((name) => name === 'status' || name === 'rank') ? 'moved' : 'edited';
}

const asText = (value: string | number | null): string | null => (value === null ? null : String(value));
