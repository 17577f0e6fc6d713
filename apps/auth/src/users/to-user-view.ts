import type { UserView } from '@abbotsford/contracts';
import type { User } from './user';

export function toUserView({ current_serving_capacity, created_at, last_login, ...user }: User): UserView {
  return {
    ...user,
    serving_capacity: current_serving_capacity,
    created_at: created_at.toISOString(),
    last_login: last_login?.toISOString() ?? null,
  };
}
