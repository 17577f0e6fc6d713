import type {
  ActivityChange,
  DealCard,
  DealFields,
  DealSource,
  DealStage,
  DealView,
  Priority,
} from '@abbotsford/contracts';
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
  readonly owner: string | null;
  readonly source: DealSource;
  readonly next_action: string | null;
  readonly next_action_at: Date | null;
  readonly won_lost_reason: string | null;
  readonly source_conversation_id: string | null;
  readonly lead_id: string | null;
  /** The account of the customer who told of it; missing when it was nobody of ours. */
  readonly customer_id?: string;
  /** Place in the column, smallest on top; see rank.ts. */
  readonly rank: number;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
  /** Null when the platform itself did. */
  readonly updated_by: string | null;
}

export type NewDeal = Omit<Deal, 'id' | 'rank' | 'version' | 'created_at' | 'updated_at' | 'updated_by'>;

/** What a change may set. */
export type DealPatch = Partial<
  Omit<NewDeal, 'source' | 'source_conversation_id' | 'customer_id'> & Pick<Deal, 'rank'>
>;

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
  'owner',
  'next_action',
  'next_action_at',
  'won_lost_reason',
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
  owner: null,
  source: 'manual',
  next_action: null,
  next_action_at: null,
  won_lost_reason: null,
  source_conversation_id: null,
  lead_id: null,
} as const satisfies Partial<NewDeal>;

/** What a person wrote, and nothing else that the request may carry. */
export function writtenFields({ next_action_at, ...fields }: DealFields): DealPatch {
  const due = next_action_at == null ? next_action_at : new Date(next_action_at);
  const written = { ...fields, next_action_at: due };
  return Object.fromEntries(
    writableFields.flatMap((name) => (written[name] === undefined ? [] : [[name, written[name]]])),
  );
}

const closedStages: readonly DealStage[] = ['won', 'lost'];

/** What a change of stage does to the reason: one that is open again has none, and a lost deal was not won for it. */
export function reasonAfter(deal: Deal, status: DealStage, reason: string | undefined): DealPatch {
  if (!closedStages.includes(status)) return { won_lost_reason: null };
  if (reason !== undefined) return { won_lost_reason: reason };
  return status === deal.status ? {} : { won_lost_reason: null };
}

export function toDealView(deal: Deal): DealView {
  return {
    ...omit(deal, 'customer_id'),
    created_at: deal.created_at.toISOString(),
    updated_at: deal.updated_at.toISOString(),
    next_action_at: deal.next_action_at?.toISOString() ?? null,
  };
}

/** As its card shows it. */
export const toDealCard = (deal: Deal): DealCard => omit(toDealView(deal), 'meeting_notes', 'comments');

/** The part of a patch that says something new. */
export function differing(deal: Deal, patch: DealPatch): DealPatch {
  return Object.fromEntries(
    Object.entries(patch).filter(([name, value]) => plain(deal[name as keyof DealPatch]) !== plain(value)),
  );
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
    .filter((field) => gone[field] !== null && plain(gone[field]) !== plain(stays[field]))
    .filter((field) => !(asText(stays[field]) ?? '').includes(asText(gone[field]) ?? ''))
    .map((field) => ({ field: `joined ${field}`, from: asText(gone[field]), to: asText(stays[field]) }));
}

const ofMoves: readonly string[] = ['status', 'rank', 'won_lost_reason'];

/** A change of column or place alone, with the reason for it, is a move; anything else is an edit. */
export function toActivityAction(patch: DealPatch): 'moved' | 'edited' {
  const names = Object.keys(patch);
  const isMove = names.every((name) => ofMoves.includes(name)) && ('status' in patch || 'rank' in patch);
  return isMove ? 'moved' : 'edited';
}

type Value = string | number | Date | null | undefined;

/** Two times are the same when they mean the same moment. */
const plain = (value: Value): Exclude<Value, Date> => (value instanceof Date ? value.toISOString() : value);

const asText = (value: Value): string | null => (value == null ? null : String(plain(value)));
