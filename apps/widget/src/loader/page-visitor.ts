import type { PageVisitor } from '../events';

/** As long as the API takes them. */
const MOST = { name: 100, email: 254 } as const;
const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/** What a page's script told of its visitor, which may be anything; null when nothing of it is of use. */
export function pageVisitor(told: unknown): PageVisitor | null {
  if (typeof told !== 'object' || told === null) return null;
  const [name, email] = [lineOf(told, 'name'), lineOf(told, 'email')];
  const visitor = { ...(name ? { name } : {}), ...(email && EMAIL.test(email) ? { email } : {}) };
  return Object.keys(visitor).length === 0 ? null : visitor;
}

function lineOf(told: object, key: keyof typeof MOST): string | null {
  const value: unknown = Reflect.get(told, key);
  if (typeof value !== 'string') return null;
  // One line; the API takes no other.
  const line = value
    .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .toWellFormed();
  return line.length > MOST[key] ? null : line;
}
