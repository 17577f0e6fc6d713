import type { RenderedMail } from './mail-content';

/** A mail on its way to one person. */
export interface MailMessage extends RenderedMail {
  readonly to: string;
  /** The same at each try, so that a server which took it already can tell. */
  readonly id: string;
}

/** Hands a mail over. Resolves when the other side has taken it. */
export type MailTransport = (message: MailMessage) => Promise<void>;
