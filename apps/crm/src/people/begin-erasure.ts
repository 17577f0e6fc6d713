import { Injectable } from '@nestjs/common';
import { erasingServices, personErasureRequested, type AuditAction, type PersonIdentity } from '@abbotsford/contracts';
import { Outbox, type ClientSession } from '@abbotsford/service-kit';
import { AuditLog } from '../audit/audit-log';
import { ErasuresRepository, type Erasure } from './erasures.repository';
import { PersonEraser } from './person-eraser';

export interface AskedErasure {
  readonly identity: PersonIdentity;
  /** By which work is theirs, of our team. */
  readonly staff_names: readonly string[];
  /** Masked. */
  readonly subject: string;
  readonly action: Extract<AuditAction, 'person.erasure_requested' | 'person.deleted_own_account'>;
  /** The administrator; null when it was the person. */
  readonly actorId: string | null;
}

/** Stands for whoever asked, of a person who deletes their own account: the account's id would be a trace of them. */
const THEMSELVES = 'themselves';

/** Erases what the CRM holds of a person, and has every other service do the same. */
@Injectable()
export class BeginErasure {
  constructor(
    private readonly eraser: PersonEraser,
    private readonly erasures: ErasuresRepository,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  async within(asked: AskedErasure, session: ClientSession): Promise<Erasure> {
    const { identity, staff_names, subject, action, actorId } = asked;
    const { counts, lead_ids } = await this.eraser.erase(identity, { until: null, forgottenUntil: null }, session);
    const at = new Date();
    const erasure = await this.erasures.insert(
      {
        subject,
        requested_by: actorId ?? THEMSELVES,
        requested_at: at,
        identity,
        staff_names,
        parts: [
          { service: 'crm', at, counts },
          ...erasingServices.map((service) => ({ service, at: null, counts: {} })),
        ],
        completed_at: null,
      },
      session,
    );
    const about = { subject, erasure_id: erasure.id };
    await this.audit.add({ ...about, action, actor_id: actorId, lead_ids: lead_ids.slice(0, 200) }, session);
    await this.audit.add({ ...about, action: 'person.erased', actor_id: null, service: 'crm', counts }, session);
    await this.outbox.add(personErasureRequested, { erasure_id: erasure.id, identity, at: at.toISOString() }, session);
    return erasure;
  }
}
