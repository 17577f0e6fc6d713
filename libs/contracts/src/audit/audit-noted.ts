import { event } from '../contract';
import { Id } from '../fields';
import { AuditFacts } from './audit-entry';

export class AuditNoted extends AuditFacts {
  @Id({ about: 'Of the entry, which is there once however often it is told' })
  entry_id!: string;
}

/** Somebody who works here did something; every service that keeps something of the business says so. */
export const auditNoted = event('audit.noted', AuditNoted, {
  producers: ['auth', 'crm', 'rag', 'outbound-bot', 'inbound-bot'],
  consumers: ['crm-audit'],
});
