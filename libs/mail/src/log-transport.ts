import { maskedEmail } from '@abbotsford/text';
import type { Logger } from '@abbotsford/service-kit';
import type { MailTransport } from './mail-message';

/** For a developer's machine: the mail, with its link, stands in the log. */
export const logTransport =
  (logger: Logger): MailTransport =>
  async ({ to, subject, text }) => {
    logger.info({ to: maskedEmail(to), subject, text }, 'a mail, in the log because of MAIL_TO_LOG');
  };
