import { Inject, Injectable } from '@nestjs/common';
import {
  erasingServices,
  personErasureRequested,
  type ErasePersonRequest,
  type ErasureView,
} from '@abbotsford/contracts';
import {
  CONFIG,
  Idempotency,
  invalid,
  LOGGER,
  logSecurityEvent,
  Outbox,
  Transaction,
  type ClientSession,
  type Logger,
} from '@abbotsford/service-kit';
import { AuditLog } from '../../audit/audit-log';
import type { CrmConfig } from '../../config';
import { CrmMetrics } from '../../crm-metrics';
import { contactOf } from '../contact-of';
import { isSameContact, maskedContact } from '../domain/contact';
import { toErasureView } from '../domain/erasure-view';
import { ErasuresRepository } from '../erasures.repository';
import { lastAdministrator, ownAccount, severalPeople } from '../people-errors';
import { PersonEraser } from '../person-eraser';
import { PersonFinder, type Person } from '../person-finder';

/** Erases what the CRM holds of a person, and has every other service do the same. */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly finder: PersonFinder,
    private readonly eraser: PersonEraser,
    private readonly erasures: ErasuresRepository,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly transaction: Transaction,
    private readonly idempotency: Idempotency,
    private readonly metrics: CrmMetrics,
    @Inject(CONFIG) private readonly config: CrmConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run({ confirmation, ...request }: ErasePersonRequest, actorId: string): Promise<ErasureView> {
    const contact = contactOf(request, this.config.HOME_COUNTRY);
    if (!isSameContact(contact, confirmation, this.config.HOME_COUNTRY)) {
      throw invalid([{ field: 'confirmation', message: 'confirmation must be the same address or number once more' }]);
    }
    const person = await this.finder.find(contact);
    refuseWhoHasToStay(person, actorId);
    const view = await this.transaction.run((session) => this.begin(person, maskedContact(contact), actorId, session));
    this.metrics.erasures.inc({ outcome: 'requested' });
    logSecurityEvent(this.logger, 'person_erasure_requested', { erasure_id: view.id });
    return view;
  }

  private async begin(
    { identity }: Person,
    subject: string,
    actorId: string,
    session: ClientSession,
  ): Promise<ErasureView> {
    const { counts, lead_ids } = await this.eraser.erase(identity, { until: null, forgottenUntil: null }, session);
    const at = new Date();
    const erasure = await this.erasures.insert(
      {
        subject,
        requested_by: actorId,
        requested_at: at,
        identity,
        parts: [
          { service: 'crm', at, counts },
          ...erasingServices.map((service) => ({ service, at: null, counts: {} })),
        ],
        completed_at: null,
      },
      session,
    );
    const about = { subject, erasure_id: erasure.id };
    const requested = {
      action: 'person.erasure_requested',
      actor_id: actorId,
      lead_ids: lead_ids.slice(0, 200),
    } as const;
    await this.audit.add({ ...about, ...requested }, session);
    await this.audit.add({ ...about, action: 'person.erased', actor_id: null, service: 'crm', counts }, session);
    await this.outbox.add(personErasureRequested, { erasure_id: erasure.id, identity, at: at.toISOString() }, session);
    const view = toErasureView(erasure);
    await this.idempotency.keep(view, session);
    return view;
  }
}

/** @throws ServiceError person.ambiguous, person.own_account, auth.last_admin */
function refuseWhoHasToStay({ people, accounts }: Person, actorId: string): void {
  if (people > 1) throw severalPeople();
  if (accounts.some(({ id }) => id === actorId)) throw ownAccount();
  if (accounts.some(({ is_last_admin }) => is_last_admin)) throw lastAdministrator();
}
