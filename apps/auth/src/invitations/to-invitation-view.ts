import type { InvitationView } from '@abbotsford/contracts';
import type { MailLink } from '../mail-links/mail-links.repository';

export const toInvitationView = ({ id, email, role, createdAt, expiresAt }: MailLink): InvitationView => ({
  id,
  email,
  role: role ?? 'user',
  created_at: createdAt.toISOString(),
  expires_at: expiresAt.toISOString(),
});
