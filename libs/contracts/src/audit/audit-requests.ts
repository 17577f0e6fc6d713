import { request } from '../contract';
import { Choice, Id, Text, Time } from '../fields';
import { PageRequest, type Page } from '../paging';
import { auditActions, auditThings, type AuditAction, type AuditThing } from './audit-actions.data';
import type { AuditEntry } from './audit-entry';

/** Which entries; what is left out leaves none out. */
export class ListAuditRequest extends PageRequest {
  @Id({ optional: true, about: 'By whom' })
  actor_id?: string;

  @Choice(auditActions, { optional: true })
  action?: AuditAction;

  @Choice(auditThings, { optional: true, about: 'To what kind of thing' })
  thing?: AuditThing;

  @Text({
    max: 64,
    pattern: /^[A-Za-z0-9_-]{8,64}$/,
    patternMeans: 'an id',
    optional: true,
    about: 'The id of what it was done to, or of a lead that it was about',
  })
  about?: string;

  @Time({ optional: true, about: 'At this time or later' })
  from?: string;

  @Time({ optional: true, about: 'Before this time' })
  to?: string;
}

/** A part of the file of entries, newest first. The first part has the headings. */
export interface AuditFilePart {
  readonly csv: string;
  /** The cursor to ask the next part with; null after the last. */
  readonly after: string | null;
}

/** Newest first. */
export const listAudit = request({ subject: 'crm.v1.list-audit', request: ListAuditRequest, deadlineMs: 5_000 })<
  Page<AuditEntry>
>();

export const exportAudit = request({
  subject: 'crm.v1.export-audit',
  request: ListAuditRequest,
  audit: { action: 'audit.exported', unless: 'cursor' },
  deadlineMs: 10_000,
})<AuditFilePart>();

export const auditRequests = [listAudit, exportAudit] as const;
