import type { FastifyRequest } from 'fastify';
import { deviceOf } from './device';

/** What a sign-in is told of where it comes from. */
export function deviceIn(request: FastifyRequest): { device?: string } {
  const device = deviceOf(request.headers['user-agent']);
  return device === undefined ? {} : { device };
}
