import { request } from '../contract';
import { Choice, Id, IdList, Line, Text, TextList, Time, Whole } from '../fields';
import type { Page } from '../paging';
import type { DealReply } from './deal';
import { LEAD_NOTE_MAX, leadStatuses, type LeadStatus, type LeadSummary, type LeadView } from './lead';
import { AddLeadRequest, ImportLeadsRequest, type AddedLead, type LeadImport } from './lead-by-hand';
import { leadViewRequests } from './lead-views';
import { ExportLeadsRequest, LeadFilter, ListLeadsRequest, type LeadOverview, type LeadsFilePart } from './lead-list';

export class LeadRequest {
  @Id()
  lead_id!: string;
}

export class UpdateLeadBody {
  @Choice(leadStatuses, { optional: true })
  status?: LeadStatus;

  @Line({ max: 120, optional: true, nullable: true })
  owner?: string | null;

  @Text({ max: 10_000, optional: true, nullable: true, blank: true })
  notes?: string | null;

  @Line({ max: 300, optional: true, nullable: true })
  next_action?: string | null;

  @Time({ optional: true, nullable: true })
  next_action_at?: string | null;
}

export class UpdateLeadRequest extends UpdateLeadBody {
  @Id()
  lead_id!: string;
}

export const LEADS_AT_ONCE = 100;

export class LeadsRequest {
  @IdList({ maxItems: LEADS_AT_ONCE })
  lead_ids!: string[];
}

export class UpdateLeadsRequest extends LeadsRequest {
  @Choice(leadStatuses, { optional: true })
  status?: LeadStatus;

  @Line({ max: 120, optional: true, nullable: true })
  owner?: string | null;
}

/** What became of several leads. */
export class LeadsReply {
  @Text({ max: 300 })
  message!: string;

  @Whole({ min: 0, max: LEADS_AT_ONCE })
  done!: number;

  @TextList({ maxItems: LEADS_AT_ONCE, maxLength: 24, about: 'Those that are not there any more' })
  missing!: string[];
}

export class AddLeadNoteBody {
  @Text({ max: LEAD_NOTE_MAX })
  text!: string;
}

export class AddLeadNoteRequest extends AddLeadNoteBody {
  @Id()
  lead_id!: string;
}

export class SeeLeadBody {
  @Time({ about: 'The `date` of the lead that was looked at: later news stay unseen' })
  date!: string;
}

export class SeeLeadRequest extends SeeLeadBody {
  @Id()
  lead_id!: string;
}

export class SeeLeadsRequest {
  @Time({ about: 'What came later stays unseen' })
  until!: string;
}

export class MergeLeadBody {
  @Id({ about: 'The lead that goes into this one' })
  other_id!: string;
}

export class MergeLeadRequest extends MergeLeadBody {
  @Id()
  lead_id!: string;
}

export const listLeads = request({ subject: 'crm.v1.list-leads', request: ListLeadsRequest, deadlineMs: 5_000 })<
  Page<LeadSummary>
>();

/** How many leads the filter leaves, and what there is to filter by. */
export const getLeadOverview = request({
  subject: 'crm.v1.get-lead-overview',
  request: LeadFilter,
  deadlineMs: 5_000,
})<LeadOverview>();

export const getLead = request({
  subject: 'crm.v1.get-lead',
  request: LeadRequest,
  errors: ['lead.not_found'],
  deadlineMs: 3_000,
})<LeadView>();

export const updateLead = request({
  subject: 'crm.v1.update-lead',
  request: UpdateLeadRequest,
  errors: ['lead.not_found'],
  audit: { action: 'lead.changed' },
  deadlineMs: 3_000,
})<LeadView>();

export const addLeadNote = request({
  subject: 'crm.v1.add-lead-note',
  request: AddLeadNoteRequest,
  errors: ['lead.not_found', 'lead.notes_full'],
  idempotent: true,
  audit: { action: 'lead.note_added' },
  deadlineMs: 3_000,
})<LeadView>();

/** Somebody has looked at the lead as it was at a time. */
export const seeLead = request({
  subject: 'crm.v1.see-lead',
  request: SeeLeadRequest,
  errors: ['lead.not_found'],
  deadlineMs: 3_000,
})<{ message: string }>();

/** Somebody has looked through all leads as they were at a time. */
export const seeLeads = request({ subject: 'crm.v1.see-leads', request: SeeLeadsRequest, deadlineMs: 5_000 })<{
  message: string;
}>();

export const deleteLead = request({
  subject: 'crm.v1.delete-lead',
  request: LeadRequest,
  errors: ['lead.not_found'],
  audit: { action: 'lead.deleted', within: true },
  deadlineMs: 3_000,
})<{ message: string }>();

/** What people tell of somebody. Whoever is a lead already is completed: what they said themselves stays. */
export const addLead = request({
  subject: 'crm.v1.add-lead',
  request: AddLeadRequest,
  idempotent: true,
  audit: { action: 'lead.added' },
  deadlineMs: 5_000,
})<AddedLead>();

export const importLeads = request({
  subject: 'crm.v1.import-leads',
  request: ImportLeadsRequest,
  idempotent: true,
  audit: { action: 'lead.imported', within: true },
  deadlineMs: 60_000,
})<LeadImport>();

export const exportLeads = request({
  subject: 'crm.v1.export-leads',
  request: ExportLeadsRequest,
  audit: { action: 'lead.exported', unless: 'after' },
  deadlineMs: 10_000,
})<LeadsFilePart>();

export const updateLeads = request({
  subject: 'crm.v1.update-leads',
  request: UpdateLeadsRequest,
  audit: { action: 'lead.changed' },
  deadlineMs: 20_000,
})<LeadsReply>();

export const deleteLeads = request({
  subject: 'crm.v1.delete-leads',
  request: LeadsRequest,
  audit: { action: 'lead.deleted', within: true },
  deadlineMs: 20_000,
})<LeadsReply>();

/** Brings back leads that sales deleted within the last day. */
export const restoreLeads = request({
  subject: 'crm.v1.restore-leads',
  request: LeadsRequest,
  errors: ['lead.not_deleted'],
  audit: { action: 'lead.restored', within: true },
  deadlineMs: 20_000,
})<LeadsReply>();

/** Makes a deal of a lead that has none, once. */
export const convertLead = request({
  subject: 'crm.v1.convert-lead',
  request: LeadRequest,
  errors: ['lead.not_found', 'lead.already_converted'],
  idempotent: true,
  audit: { action: 'lead.converted' },
  deadlineMs: 3_000,
})<DealReply>();

/** Leads that may be the same person. */
export const listLeadTwins = request({
  subject: 'crm.v1.list-lead-twins',
  request: LeadRequest,
  errors: ['lead.not_found'],
  deadlineMs: 3_000,
})<{ leads: LeadSummary[] }>();

/** Two leads of one person become one, with one card. */
export const mergeLead = request({
  subject: 'crm.v1.merge-lead',
  request: MergeLeadRequest,
  errors: ['lead.not_found'],
  audit: { action: 'lead.merged', within: true },
  deadlineMs: 5_000,
})<LeadView>();

export const leadRequests = [
  listLeads,
  getLeadOverview,
  getLead,
  updateLead,
  addLeadNote,
  seeLead,
  seeLeads,
  addLead,
  importLeads,
  exportLeads,
  updateLeads,
  deleteLeads,
  restoreLeads,
  ...leadViewRequests,
  deleteLead,
  convertLead,
  listLeadTwins,
  mergeLead,
] as const;
