import { Injectable } from '@nestjs/common';
import { findAccounts, ServiceError, type PersonInCrm } from '@abbotsford/contracts';
import { ServiceClient, Transaction } from '@abbotsford/service-kit';
import { maskedEmail } from '@abbotsford/text';
import { AuditLog } from '../../audit/audit-log';
import { CopyOfData } from '../copy-of-data';
import { identityOfAccount, isCardOf, isLeadOf } from '../domain/own-account';
import { PersonFinder } from '../person-finder';

/** Everything that the CRM holds of whoever asks, and of nobody else. */
@Injectable()
export class ExportOwnPerson {
  constructor(
    private readonly finder: PersonFinder,
    private readonly copies: CopyOfData,
    private readonly audit: AuditLog,
    private readonly transaction: Transaction,
    private readonly client: ServiceClient,
  ) {}

  async run(userId: string): Promise<PersonInCrm> {
    const { accounts } = await this.client.call(findAccounts, { emails: [], phones: [], user_ids: [userId] });
    const [account] = accounts;
    if (!account) throw new ServiceError('auth.user_not_found', 'We could not find your account.');
    const own = { ...account, email: account.email_verified ? account.email : null };
    const found = await this.finder.ofAccount(own);
    const leads = found.leads.filter((lead) => isLeadOf(lead, found.identity));
    const lead_ids = leads.map(({ id }) => id);
    const identity = {
      ...identityOfAccount(own, leads),
      conversation_ids: [
        ...leads.flatMap((lead) => lead.conversation_ids),
        ...found.tickets.map(({ conversation_id }) => conversation_id),
      ],
    };
    const deals = found.deals.filter((deal) => isCardOf(deal, identity, lead_ids));
    const entry = {
      action: 'person.copied_own_data',
      actor_id: null,
      lead_ids,
      subject: maskedEmail(account.email),
    } as const;
    await this.transaction.run((session) => this.audit.add(entry, session));
    return this.copies.of({ identity, leads, deals, tickets: found.tickets }, []);
  }
}
