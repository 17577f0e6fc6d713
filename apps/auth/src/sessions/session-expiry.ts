import { isStaff, type Role } from '@abbotsford/rights';
import type { AuthConfig } from '../config';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

type SessionSettings = Pick<AuthConfig, 'REFRESH_TOKEN_DAYS' | 'SESSION_MAX_DAYS' | 'ADMIN_SESSION_HOURS'>;

/** When a session ends that is not used any more. */
export function idleEnd(lastUsed: Date, { REFRESH_TOKEN_DAYS }: SessionSettings): Date {
  return new Date(lastUsed.getTime() + REFRESH_TOKEN_DAYS * DAY_MS);
}

/** When a session ends, however much it is used. */
export function absoluteEnd(created: Date, role: Role, settings: SessionSettings): Date {
  const lasts = isStaff(role) ? settings.ADMIN_SESSION_HOURS * HOUR_MS : settings.SESSION_MAX_DAYS * DAY_MS;
  return new Date(created.getTime() + lasts);
}

export const earlier = (one: Date, other: Date): Date => (one < other ? one : other);
