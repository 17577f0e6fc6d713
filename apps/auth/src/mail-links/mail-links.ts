import { Injectable } from '@nestjs/common';
import { ServiceError } from '@abbotsford/contracts';
import type { Role } from '@abbotsford/rights';
import { Mails, type MailContent } from '@abbotsford/mail';
import type { ClientSession } from '@abbotsford/service-kit';
import { hashToken, newToken } from '../tokens/random-token';
import { linkKinds, type LinkPurpose } from './mail-links.data';
import { MailLinksRepository, type MailLink } from './mail-links.repository';

const HOUR_MS = 3_600_000;

/** Links that prove that somebody reads the mails of an address: good once, for a while, and stored as a hash. */
@Injectable()
export class MailLinks {
  constructor(
    private readonly links: MailLinksRepository,
    private readonly mails: Mails,
  ) {}

  /** Sends a link; what was sent before for the same is good no more. @throws ServiceError `mail.off` */
  async send(
    purpose: LinkPurpose,
    about: { readonly userId?: string; readonly email: string; readonly role?: Role },
    content: (url: string) => MailContent,
    session: ClientSession,
  ): Promise<MailLink> {
    const { token, hash } = newToken();
    const { page, hours } = linkKinds[purpose];
    const createdAt = new Date();
    const expiresAt = new Date(createdAt.getTime() + hours * HOUR_MS);
    const { userId = null, email, role = null } = about;
    const link = await this.links.put({ purpose, hash, userId, email, role, createdAt, expiresAt }, session);
    // Behind the #, which no server and no log is told.
    const url = `${this.mails.link(page)}#${token}`;
    await this.mails.send({ to: email, content: content(url), expiresAt }, session);
    return link;
  }

  /** @throws ServiceError `auth.link_expired` */
  async read(purpose: LinkPurpose, token: string): Promise<MailLink> {
    return orExpired(await this.links.find(purpose, hashToken(token), new Date()));
  }

  /** Uses it up. @throws ServiceError `auth.link_expired` */
  async take(purpose: LinkPurpose, token: string, session: ClientSession): Promise<MailLink> {
    return orExpired(await this.links.take(purpose, hashToken(token), new Date(), session));
  }
}

function orExpired(link: MailLink | null): MailLink {
  if (link) return link;
  throw new ServiceError(
    'auth.link_expired',
    'This link was used already, or its time is over. Please ask for a new one.',
  );
}
