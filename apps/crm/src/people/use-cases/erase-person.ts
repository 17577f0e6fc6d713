import { Inject, Injectable } from '@nestjs/common';
import type { ErasePersonRequest, ErasureView } from '@abbotsford/contracts';
import {
  CONFIG,
  Idempotency,
  invalid,
  LOGGER,
  logSecurityEvent,
  Transaction,
  type ClientSession,
  type Logger,
} from '@abbotsford/service-kit';
import type { CrmConfig } from '../../config';
import { CrmMetrics } from '../../crm-metrics';
import { BeginErasure } from '../begin-erasure';
import { contactOf } from '../contact-of';
import { isSameContact, maskedContact } from '../domain/contact';
import { toErasureView } from '../domain/erasure-view';
import { lastAdministrator, ownAccount, severalPeople } from '../people-errors';
import { PersonFinder, type Person } from '../person-finder';

/** Has a person erased whom an administrator names. */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly finder: PersonFinder,
    private readonly beginning: BeginErasure,
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
    { identity, accounts }: Person,
    subject: string,
    actorId: string,
    session: ClientSession,
  ): Promise<ErasureView> {
    const staff_names = accounts.flatMap(({ staff_name }) => staff_name ?? []);
    const asked = { identity, staff_names, subject, action: 'person.erasure_requested', actorId } as const;
    const view = toErasureView(await this.beginning.within(asked, session));
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
