import { ServiceError } from '@abbotsford/contracts';
import type { RequestContext } from './request-context';

type Deadline = Pick<RequestContext, 'deadline' | 'signal'>;

export const tooLate = (): ServiceError =>
  new ServiceError('service.deadline', 'There was no time left to answer.', { retry_after: 1 });

/** Milliseconds until nobody waits any more. @throws ServiceError service.deadline when nobody does */
export function timeLeft({ deadline, signal }: Deadline): number {
  const left = deadline - Date.now();
  if (left <= 0 || signal.aborted) throw tooLate();
  return left;
}

/**
 * What the work gives, or service.deadline when nobody waits for it any more, and `moreMs` have passed since. The work
 * itself is not ended by that.
 */
export async function whileAwaited<T>(work: Promise<T>, { signal }: Deadline, moreMs = 0): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let stopListening = (): void => undefined;
  const over = new Promise<never>((_, reject) => {
    const onAbort = (): void => {
      timer = setTimeout(() => reject(tooLate()), moreMs);
    };
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    stopListening = () => signal.removeEventListener('abort', onAbort);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    stopListening();
    clearTimeout(timer);
  }
}
