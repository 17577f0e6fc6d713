import type { OpenAPIObject } from '@nestjs/swagger';

type Headers = NonNullable<NonNullable<OpenAPIObject['components']>['headers']>;

const seconds = { type: 'integer' as const, minimum: 0 };

/** Every header that our answers have of their own, by name. */
export const answerHeaders = {
  'X-Request-Id': {
    required: true,
    description: 'The same id is in our logs',
    schema: { type: 'string', minLength: 8, maxLength: 64 },
  },
  'RateLimit-Limit': {
    description: 'Requests that the limit nearest to its end lets through in its time',
    schema: { type: 'integer', minimum: 1 },
  },
  'RateLimit-Remaining': { description: 'How many of them are left', schema: { type: 'integer', minimum: 0 } },
  'RateLimit-Reset': { description: 'Seconds until the limit begins anew', schema: seconds },
  'Retry-After': { description: 'Seconds after which trying again makes sense', schema: seconds },
  'WWW-Authenticate': { required: true, schema: { type: 'string', enum: ['Bearer'] } },
  Allow: { required: true, description: 'The methods that the address takes', schema: { type: 'string' } },
} satisfies Headers;

type HeaderName = keyof typeof answerHeaders;

const rateLimit: readonly HeaderName[] = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'];

/** What an answer has besides, by its status; others say how much is left of the limits. */
const byStatus: Readonly<Record<string, readonly HeaderName[]>> = {
  401: [...rateLimit, 'WWW-Authenticate'],
  405: ['Allow'],
  429: [...rateLimit, 'Retry-After'],
  431: [],
  503: [...rateLimit, 'Retry-After'],
};

/** References to the headers of an answer with this status. */
export function headersOf(status: string): Record<string, { $ref: string }> {
  const names: readonly HeaderName[] = ['X-Request-Id', ...(byStatus[status] ?? rateLimit)];
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
