import type { RetentionRule } from '@abbotsford/service-kit';

/** How long auth keeps what. */
export const authRetention: readonly RetentionRule[] = [
  { collection: 'users', until: 'the person is erased' },
  { collection: 'auth_sessions', until: 'expires_at' },
  { collection: 'auth_mail_links', until: 'expires_at' },
  { collection: 'auth_mails', until: 'expires_at' },
  { collection: 'auth_policy', until: 'administrators choose anew' },
];
