import { ServiceError } from '@abbotsford/contracts';
import type { Principal, RequestContext } from './request-context';

/** The signed-in person, or 401. */
export function requireUser(context: RequestContext): Principal {
  if (!context.principal) throw new ServiceError('auth.unauthorized', 'Please sign in to go on.');
  return context.principal;
}

/** The signed-in administrator, or 401 or 403. */
export function requireAdmin(context: RequestContext): Principal {
  const principal = requireUser(context);
  if (principal.role !== 'admin') throw new ServiceError('forbidden', 'Only an administrator may do this.');
  return principal;
}
