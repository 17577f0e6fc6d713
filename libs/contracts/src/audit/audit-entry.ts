import { roles, type Role } from '@abbotsford/rights';
import { Choice, FreeForm, Id, Text, TextList, Time } from '../fields';
import { auditActions, type AuditAction } from './audit-actions.data';

/** `unknown`: whoever did it stopped, or its time was over, before it could tell whether it was done. */
export const auditOutcomes = ['done', 'unknown'] as const;
export type AuditOutcome = (typeof auditOutcomes)[number];

/** Who did what to what. It names nobody in clear. */
export class AuditFacts {
  @Choice(auditActions)
  action!: AuditAction;

  @Text({ max: 64, nullable: true, about: 'Who did it; null when the platform itself did, or nobody was signed in' })
  actor_id!: string | null;

  @Choice(roles, { nullable: true, about: 'The role that they had then' })
  actor_role!: Role | null;

  @Text({ max: 64, nullable: true, about: 'The id of what it was done to, of the kind that the action begins with' })
  thing_id!: string | null;

  @TextList({ maxItems: 200, maxLength: 64, about: 'The leads that it was done to, or that it was about' })
  lead_ids!: string[];

  @TextList({ maxItems: 60, maxLength: 60, about: 'The names of the fields that were set, never what to' })
  fields!: string[];

  @Choice(auditOutcomes)
  outcome!: AuditOutcome;

  @Text({ max: 40, nullable: true, about: 'The service that did it' })
  service!: string | null;

  @Text({ max: 64, nullable: true, about: 'The X-Request-Id of the request, which is in the logs too' })
  request_id!: string | null;

  @Time()
  at!: string;
}

export class AuditEntry extends AuditFacts {
  @Id()
  id!: string;

  @Text({ max: 300, nullable: true, about: 'Who it was about, masked' })
  subject!: string | null;

  @Id({ nullable: true, about: 'The erasure that it is a part of' })
  erasure_id!: string | null;

  @FreeForm({ nullable: true, about: 'How much of what' })
  counts!: Record<string, number> | null;
}
