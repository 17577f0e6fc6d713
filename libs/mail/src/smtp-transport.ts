import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import type { Options } from 'nodemailer/lib/smtp-transport';
import { asciiDomain } from '@abbotsford/text';
import type { MailTransport } from './mail-message';
import type { MailSettings } from './mail-settings';

/** Over SMTP, a connection for each mail. */
export function smtpTransport(settings: MailSettings): MailTransport {
  const transporter = createTransport(smtpOptions(settings));
  const from = settings.MAIL_FROM ?? '';
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  return async ({ to, id, subject, text, html }) => {
    await transporter.sendMail({
      from,
      // An object, so that a comma or a bracket in the address makes no second recipient.
      to: { name: '', address: to },
      subject,
      text,
      html,
      messageId: `<${id}@${asciiDomain(domain)}>`,
      // No out-of-office reply to what a machine wrote.
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
}

/** The options of nodemailer that the settings mean. */
export function smtpOptions(settings: MailSettings): Options {
  const url = settings.SMTP_URL === undefined ? null : new URL(settings.SMTP_URL);
  const implicit = url ? url.protocol === 'smtps:' : settings.SMTP_TLS === 'implicit';
  const user = url?.username ? decodeURIComponent(url.username) : settings.SMTP_USER;
  const pass = url?.password ? decodeURIComponent(url.password) : settings.SMTP_PASSWORD;
  const timeout = settings.SMTP_TIMEOUT_MS;
  return {
    host: url?.hostname ?? settings.SMTP_HOST ?? '',
    port: url ? Number(url.port) || (implicit ? 465 : 587) : settings.SMTP_PORT,
    secure: implicit,
    // Without this a server, or whoever stands between, could talk us out of encryption.
    requireTLS: !implicit && settings.SMTP_TLS !== 'none',
    ignoreTLS: settings.SMTP_TLS === 'none',
    ...(user === undefined ? {} : { auth: { user, pass: pass ?? '' } }),
    ...(settings.SMTP_TLS_CA === undefined ? {} : { tls: { ca: readFileSync(settings.SMTP_TLS_CA) } }),
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
  };
}
