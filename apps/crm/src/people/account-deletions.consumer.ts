import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { accountDeletionRequested, type AccountDeletionRequested } from '@abbotsford/contracts';
import { EventConsumer, LOGGER, logSecurityEvent, type ClientSession, type Logger } from '@abbotsford/service-kit';
import { maskedEmail } from '@abbotsford/text';
import { CrmMetrics } from '../crm-metrics';
import { BeginErasure } from './begin-erasure';
import { PersonFinder } from './person-finder';

/** Whose address nobody has confirmed is not named by it. */
const UNCONFIRMED = 'an account';

/** People who delete their own accounts: auth has asked for the password, and closed the account. */
@Injectable()
export class AccountDeletionsConsumer implements OnApplicationBootstrap {
  constructor(
    private readonly events: EventConsumer,
    private readonly finder: PersonFinder,
    private readonly beginning: BeginErasure,
    private readonly metrics: CrmMetrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const handle = (request: AccountDeletionRequested, session: ClientSession) => this.begin(request, session);
    await this.events.consume('accounts', [{ event: accountDeletionRequested, handle }]);
  }

  private async begin(
    { user_id, email, staff_name }: AccountDeletionRequested,
    session: ClientSession,
  ): Promise<() => void> {
    const { identity } = await this.finder.ofAccount({ id: user_id, email }, session);
    const subject = email === null ? UNCONFIRMED : maskedEmail(email);
    const staff_names = staff_name === null ? [] : [staff_name];
    const asked = { identity, staff_names, subject, action: 'person.deleted_own_account', actorId: null } as const;
    const { id: erasure_id } = await this.beginning.within(asked, session);
    return () => {
      this.metrics.erasures.inc({ outcome: 'requested' });
      logSecurityEvent(this.logger, 'person_erasure_requested', { erasure_id });
    };
  }
}
