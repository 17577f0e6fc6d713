import { ServiceError } from '@abbotsford/contracts';
import { may, rights, type Right } from '@abbotsford/rights';
import type { Principal, RequestContext } from './request-context';

/** The signed-in person, or 401. */
export function requireUser(context: RequestContext): Principal {
  if (!context.principal) throw new ServiceError('auth.unauthorized', 'Please sign in to go on.');
  return context.principal;
}

/** The signed-in person, who has this right, or 401 or 403. */
export function requireRight(context: RequestContext, right: Right): Principal {
  const principal = requireUser(context);
  if (!may(principal.role, right)) throw new ServiceError('forbidden', refusal(right));
  return principal;
}

/** What somebody without the right is told. */
export const refusal = (right: Right): string =>
  `Your role has no right to this: ${rights[right].may}. An administrator can change that.`;
