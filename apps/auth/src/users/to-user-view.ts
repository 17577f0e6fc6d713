import type { UserView } from '@abbotsford/contracts';
import type { User } from './user';

export function toUserView({
  current_serving_capacity,
  created_at,
  last_login,
  email_shared,
  ...user
}: User): UserView {
  return {
    ...user,
    ...(email_shared ? { email_shared } : {}),
    serving_capacity: current_serving_capacity,
    created_at: created_at.toISOString(),
    last_login: last_login?.toISOString() ?? null,
  };
}
