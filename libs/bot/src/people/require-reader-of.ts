import type { PersonIdentity } from '@abbotsford/contracts';
import { requireRight, requireUser, type RequestContext } from '@abbotsford/service-kit';

/**
 * An administrator reads of everybody, and whoever has an account of themselves. Who that is the CRM has said, and what
 * the person only claims to be is no part of it.
 */
export function requireReaderOf({ user_ids = [] }: Pick<PersonIdentity, 'user_ids'>, context: RequestContext): void {
  const { id } = requireUser(context);
  if (user_ids.length === 1 && user_ids[0] === id) return;
  requireRight(context, 'people.read');
}
