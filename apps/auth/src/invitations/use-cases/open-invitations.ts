import { Inject, Injectable } from '@nestjs/common';
import { ServiceError, type InvitationView, type MessageReply, type OpenInvitation } from '@abbotsford/contracts';
import { Mails } from '@abbotsford/mail';
import { LOGGER, logSecurityEvent, Transaction, type Logger } from '@abbotsford/service-kit';
import { MailLinks } from '../../mail-links/mail-links';
import { MailLinksRepository } from '../../mail-links/mail-links.repository';
import { toInvitationView } from '../to-invitation-view';

/** Invitations that nobody has accepted yet: for administrators, and for who holds one. */
@Injectable()
export class OpenInvitations {
  constructor(
    private readonly links: MailLinks,
    private readonly sent: MailLinksRepository,
    private readonly mails: Mails,
    private readonly transaction: Transaction,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async list(): Promise<InvitationView[]> {
    return (await this.sent.invitations(new Date())).map(toInvitationView);
  }

  async read(token: string): Promise<OpenInvitation> {
    const { email, role } = await this.links.read('invitation', token);
    return { email, role: role ?? 'user' };
  }

  async withdraw(id: string): Promise<MessageReply> {
    await this.transaction.run(async (session) => {
      const email = await this.sent.removeInvitation(id, session);
      if (email === null) throw new ServiceError('auth.invitation_not_found', 'This invitation is not open any more.');
      await this.mails.withdraw([email], session);
    });
    logSecurityEvent(this.logger, 'invitation_withdrawn', { invitation_id: id });
    return { message: 'The invitation is withdrawn.' };
  }
}
