import { Choice, FreeForm, Id, Text, TextList, Time } from '../fields';

export const auditActions = [
  'lead.deleted',
  'lead.restored',
  'lead.imported',
  'lead.merged',
  'account.exported',
  'account.deletion_requested',
  'person.looked_up',
  'person.exported',
  'person.erasure_requested',
  'person.erased',
  'person.erasure_completed',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** What was done with a person's data. It names nobody in clear. */
export class AuditEntry {
  @Id()
  id!: string;

  @Choice(auditActions)
  action!: AuditAction;

  @Text({ max: 64, nullable: true, about: 'The administrator; null when the platform itself did it' })
  actor_id!: string | null;

  @TextList({ maxItems: 200, maxLength: 64 })
  lead_ids!: string[];

  @Text({ max: 300, nullable: true, about: 'Who it was about, masked' })
  subject!: string | null;

  @Id({ nullable: true, about: 'The erasure that it is a part of' })
  erasure_id!: string | null;

  @Text({ max: 40, nullable: true, about: 'The service that has erased its part' })
  service!: string | null;

  @FreeForm({ nullable: true, about: 'How much of what' })
  counts!: Record<string, number> | null;

  @Time()
  at!: string;
}
