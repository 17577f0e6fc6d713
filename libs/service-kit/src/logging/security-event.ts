import type { Logger } from './logger';

/** What happens to accounts and access. Each is one log line of the kind `security`. */
export type SecurityEvent =
  | 'registered'
  | 'signed_in'
  | 'sign_in_refused'
  | 'signed_out'
  | 'session_ended'
  | 'refresh_refused'
  | 'refresh_token_reused'
  | 'password_changed'
  | 'password_change_refused'
  | 'password_reset_requested'
  | 'password_reset'
  | 'email_verified'
  | 'email_change_requested'
  | 'email_changed'
  | 'invited'
  | 'invitation_withdrawn'
  | 'invitation_accepted'
  | 'second_factor_on'
  | 'second_factor_off'
  | 'second_factor_policy_changed'
  | 'second_factor_reset'
  | 'recovery_code_used'
  | 'account_changed'
  | 'account_deletion_requested'
  | 'account_erased'
  | 'account_exported'
  | 'person_erasure_requested'
  | 'webhook_added'
  | 'webhook_changed'
  | 'webhook_deleted'
  | 'webhook_secret_changed'
  | 'access_refused'
  | 'limit_reached';

/**
 * What may be told of one: ids and reasons, and no email, phone or name in whatever form. `user_id` is whose account it
 * is; left out, it is that of whoever is signed in.
 */
type AboutEvent = Readonly<Record<string, string | number | boolean | undefined>>;

const alarming: ReadonlySet<SecurityEvent> = new Set(['refresh_token_reused', 'limit_reached']);

/** Logs a security event; request id, client and user id come with every line (see `createLogger`). */
export function logSecurityEvent(logger: Logger, event: SecurityEvent, about: AboutEvent = {}): void {
  logger[alarming.has(event) ? 'warn' : 'info']({ kind: 'security', event, ...about }, event.replaceAll('_', ' '));
}
