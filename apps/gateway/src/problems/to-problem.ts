import { HttpException } from '@nestjs/common';
import { ServiceError } from '@abbotsford/contracts';
import { HttpProblem, type HttpProblemBody } from './http-problem';

const bodyRefused = (message: string) => ({ errors: [{ field: 'body', message }] });

/** What Fastify and Nest refuse by themselves, by status. */
const refusals: Readonly<Record<number, HttpProblemBody>> = {
  400: { code: 'request.invalid', detail: 'Please check: body.', ...bodyRefused('could not be read') },
  404: { code: 'http.not_found', detail: 'There is nothing at this address.' },
  413: { code: 'request.too_large', detail: 'The request is too large.', ...bodyRefused('is too large') },
  415: {
    code: 'http.unsupported_media_type',
    detail: 'Please send JSON, with the header Content-Type: application/json.',
    ...bodyRefused('must be JSON'),
  },
};

const fault: HttpProblemBody = {
  code: 'service.failed',
  detail: 'Something went wrong on our side. Please try again in a moment.',
};

/** Whatever was thrown, as a problem. `expected` is false for a fault, which nobody has told of yet. */
export function toProblem(error: unknown): { body: HttpProblemBody; expected: boolean } {
  if (error instanceof ServiceError || error instanceof HttpProblem) return { body: error.body, expected: true };
  const refusal = refusals[statusOf(error)];
  return refusal ? { body: refusal, expected: true } : { body: fault, expected: false };
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const fromFastify = error instanceof Error && error.name === 'FastifyError' && 'statusCode' in error;
  return fromFastify ? Number(error.statusCode) : 500;
}
