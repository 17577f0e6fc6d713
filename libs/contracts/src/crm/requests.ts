import { broadcast, request } from '../contract';
import { Choice, Flag, FreeForm, Id, Line, Whole } from '../fields';
import {
  dealStages,
  DealFields,
  type BoardColumn,
  type DealActivity,
  type DealReply,
  type DealStage,
  type DealView,
} from './deal';
import type { LeadSummary } from './lead';
import { leadRequests } from './lead-requests';
import type { TicketSummary } from './ticket';

export class BoardRequest {
  @Whole({ min: 1, max: 1_000, optional: true, about: 'How many cards a column shows at most; 500 without it' })
  per_column?: number;

  @Flag({ optional: true, about: 'Without meeting_notes and comments, which no card shows' })
  without_notes?: boolean;
}

export class CreateDealRequest extends DealFields {
  @Line({ max: 200 })
  override company_name!: string;

  @Choice(dealStages, { optional: true })
  status?: DealStage;
}

export class DealRequest {
  @Id()
  deal_id!: string;
}

export class UpdateDealBody extends DealFields {
  @Choice(dealStages, { optional: true })
  status?: DealStage;

  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER, optional: true })
  version?: number;
}

export class UpdateDealRequest extends UpdateDealBody {
  @Id()
  deal_id!: string;
}

export class MoveDealBody {
  @Choice(dealStages)
  status!: DealStage;

  @Whole({ min: 0, max: 100_000, optional: true, about: 'Place in the column, 0 is the top; the top without it' })
  position?: number;

  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER, optional: true, about: 'The version that the person saw' })
  version?: number;

  @Line({ max: 300, optional: true, about: 'Why it was won or lost' })
  won_lost_reason?: string;
}

export class MoveDealRequest extends MoveDealBody {
  @Id()
  deal_id!: string;
}

export const getBoard = request({ subject: 'crm.v1.get-board', request: BoardRequest, deadlineMs: 5_000 })<{
  columns: BoardColumn[];
}>();

export const getDeal = request({
  subject: 'crm.v1.get-deal',
  request: DealRequest,
  errors: ['deal.not_found'],
  deadlineMs: 3_000,
})<DealView>();

export const createDeal = request({
  subject: 'crm.v1.create-deal',
  request: CreateDealRequest,
  idempotent: true,
  audit: { action: 'deal.added' },
  deadlineMs: 3_000,
})<DealReply>();

export const updateDeal = request({
  subject: 'crm.v1.update-deal',
  request: UpdateDealRequest,
  errors: ['deal.not_found', 'deal.stale_version'],
  audit: { action: 'deal.changed' },
  deadlineMs: 3_000,
})<DealReply>();

/** Moves a deal to another column or place. A stale version is refused with the current deal. */
export const moveDeal = request({
  subject: 'crm.v1.move-deal',
  request: MoveDealRequest,
  errors: ['deal.not_found', 'deal.stale_version'],
  audit: { action: 'deal.moved' },
  deadlineMs: 3_000,
})<DealReply>();

export const deleteDeal = request({
  subject: 'crm.v1.delete-deal',
  request: DealRequest,
  errors: ['deal.not_found'],
  audit: { action: 'deal.deleted' },
  deadlineMs: 3_000,
})<{ message: string }>();

export const listDealActivities = request({
  subject: 'crm.v1.list-deal-activities',
  request: DealRequest,
  errors: ['deal.not_found'],
  deadlineMs: 3_000,
})<{ activities: DealActivity[] }>();

export const crmRequests = [
  ...leadRequests,
  getBoard,
  getDeal,
  createDeal,
  updateDeal,
  moveDeal,
  deleteDeal,
  listDealActivities,
] as const;

export const crmChanges = [
  'deal.changed',
  'deal.deleted',
  'board.changed',
  'lead.changed',
  'lead.deleted',
  'ticket.changed',
  'ticket.deleted',
] as const;

export class CrmChanged {
  @Choice(crmChanges)
  change!: (typeof crmChanges)[number];

  @Id()
  id!: string;

  /**
   * The deal, the lead or the ticket (its summary) as it is now; absent when it was deleted. Absent for `board.changed`
   * too, after which the board is read anew: many cards have changed, their order, or the columns.
   */
  @FreeForm({ optional: true })
  current?: DealView | LeadSummary | TicketSummary;
}

/** Dashboards that are open now show it at once. */
export const crmChanged = broadcast('crm-changed', CrmChanged, { producers: ['crm'], listeners: ['gateway'] });
