import { SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { invalid } from '@abbotsford/service-kit';

export const IDEMPOTENCY_KEY = 'Idempotency-Key';

/** Also the shape of a `message_id`, which the key of a chat message stands for. */
export const KEY_PATTERN = '^[A-Za-z0-9_-]{8,128}$';
const shape = new RegExp(KEY_PATTERN);

export const TAKES_KEY = Symbol('a repeat with the same Idempotency-Key gets the first answer');

/** A repeat with the same `Idempotency-Key` gets the first answer. */
export const TakesIdempotencyKey = () => SetMetadata(TAKES_KEY, true);

/**
 * The key of a request, for a route that takes one. A POST that takes none refuses it, so that nobody relies on it.
 * Other methods may have one and need none: they say what shall be, so a repeat changes nothing.
 */
export function readIdempotencyKey({ method, headers }: FastifyRequest, takesKey: boolean): string | undefined {
  const key = headers[IDEMPOTENCY_KEY.toLowerCase()];
  if (key === undefined || method !== 'POST') return undefined;
  if (!takesKey) throw refused('is not taken here: a repeat would be a second request');
  if (typeof key !== 'string' || !shape.test(key)) throw refused('must be 8 to 128 characters of A-Z a-z 0-9 _ -');
  return key;
}

const refused = (why: string) => invalid([{ field: IDEMPOTENCY_KEY, message: `${IDEMPOTENCY_KEY} ${why}` }]);
