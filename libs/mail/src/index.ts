export type { MailContent } from './mail-content';
export { MailModule } from './mail.module';
export { mailSettings } from './mail-settings';
export { Mails } from './mails';
