import { clauseAt, isSaid } from '../message';
import type { Message } from '../message';
import type { Part } from '../part';

/**
 * Whether a contact detail is the visitor's and holds: neither somebody else's, nor an old one, nor set aside. What
 * nobody is named for is the visitor's.
 */
export function isOwnDetail(message: Message, { start, end }: Pick<Part, 'start' | 'end'>): boolean {
  const clause = clauseAt(message, start);
  if (!clause) return true;
  const { whose, when } = clause.frame;
  // A number by itself is of no time, whatever was told before it.
  const around = clause.text.slice(0, start - clause.start) + clause.text.slice(end - clause.start);
  return isSaid(message, start) && whose === 'own' && (when !== 'past' || !/\p{L}/u.test(around));
}
