import { request } from '../contract';
import { EmptyRequest } from '../auth/requests';
import { Flag, Id, Line, Nested, Text, TextList } from '../fields';

/** A list of leads that somebody looks at again and again. */
export class LeadListView {
  @Id()
  id!: string;

  @Text({ max: 60 })
  name!: string;

  @Text({ max: 500, about: 'Filter and order as in the address of the list, without a search' })
  query!: string;

  @TextList({ maxItems: 30, maxLength: 40, about: 'The columns that it shows; the usual ones when there are none' })
  columns!: string[];

  @Flag({ about: 'Colleagues see it too' })
  shared!: boolean;

  @Flag({ about: 'It is of whoever asks' })
  own!: boolean;
}

export class LeadListViews {
  @Nested(() => LeadListView, { array: { max: 500 } })
  views!: LeadListView[];
}

export class SaveLeadViewBody {
  @Line({ max: 60 })
  name!: string;

  @Text({ max: 500, blank: true, pattern: /^[\w.%+&=:-]*$/, patternMeans: 'the query of an address' })
  query!: string;

  @TextList({ maxItems: 30, maxLength: 40 })
  columns!: string[];

  @Flag()
  shared!: boolean;
}

export class LeadViewRequest {
  @Id()
  view_id!: string;
}

export class ChangeLeadViewRequest extends SaveLeadViewBody {
  @Id()
  view_id!: string;
}

export const listLeadViews = request({
  subject: 'crm.v1.list-lead-views',
  request: EmptyRequest,
  deadlineMs: 3_000,
})<LeadListViews>();

export const saveLeadView = request({
  subject: 'crm.v1.save-lead-view',
  request: SaveLeadViewBody,
  errors: ['lead.too_many_views'],
  idempotent: true,
  deadlineMs: 3_000,
})<LeadListView>();

/** Of one's own views. */
export const changeLeadView = request({
  subject: 'crm.v1.change-lead-view',
  request: ChangeLeadViewRequest,
  errors: ['lead.view_not_found'],
  deadlineMs: 3_000,
})<LeadListView>();

export const deleteLeadView = request({
  subject: 'crm.v1.delete-lead-view',
  request: LeadViewRequest,
  errors: ['lead.view_not_found'],
  deadlineMs: 3_000,
})<{ message: string }>();

export const leadViewRequests = [listLeadViews, saveLeadView, changeLeadView, deleteLeadView] as const;
