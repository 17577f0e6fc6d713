import {
  notificationKinds,
  notifiedEvents,
  type Colleague,
  type NotificationKind,
  type NotifiedEvent,
} from '@abbotsford/contracts';
import { may, type Role } from '@abbotsford/rights';
import { notificationRules, type NotificationRule } from './notification-rules.data';

interface Happening {
  /** Whose it is, by the name that people wrote. */
  readonly owner: string | null;
  readonly actor_id: string | null;
}

/** Who is to be told. */
export function recipientsOf(
  { right, to, onlyFromOutside = false }: NotificationRule,
  { owner, actor_id }: Happening,
  colleagues: readonly Colleague[],
): readonly Colleague[] {
  if (onlyFromOutside && actor_id !== null) return [];
  const allowed = colleagues.filter(({ role }) => may(role, right));
  const owners = owner === null || to === 'all' ? [] : allowed.filter(({ name }) => isSame(name, owner));
  const told = owners.length > 0 || to === 'owner' ? owners : allowed;
  return told.filter(({ id }) => id !== actor_id);
}

const isSame = (name: string, other: string): boolean => comparable(name) === comparable(other);
const comparable = (name: string): string => name.trim().replaceAll(/\s+/gu, ' ').toLowerCase();

/** What somebody of this role may be told of, also when they were told of more before. */
export const eventsFor = (role: Role): readonly NotifiedEvent[] =>
  notifiedEvents.filter((event) => may(role, notificationRules[event].right));

/** The kinds of that. */
export function kindsFor(role: Role): readonly NotificationKind[] {
  const told = new Set(eventsFor(role).map((event) => notificationRules[event].kind));
  return notificationKinds.filter((kind) => told.has(kind));
}
