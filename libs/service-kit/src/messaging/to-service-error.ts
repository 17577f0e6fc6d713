import { EmptyResponseException } from '@nestjs/microservices/errors/empty-response.exception.js';
import { TimeoutError } from 'rxjs';
import { problems, ServiceError, type ErrorBody } from '@abbotsford/contracts';

export const unavailable = (): ServiceError =>
  new ServiceError(
    'service.unavailable',
    'A part of our service is not available right now. Please try again in a moment.',
    { retry_after: 2 },
  );

export const tooLate = (): ServiceError =>
  new ServiceError('service.deadline', 'This took longer than it should. Please try again.', { retry_after: 1 });

/** What a caller is told of a call that came to nothing. */
export function toServiceError(error: unknown): ServiceError {
  if (error instanceof ServiceError) return error;
  if (error instanceof TimeoutError) return tooLate();
  if (isErrorBody(error)) {
    const { code, detail, ...more } = error;
    return new ServiceError(code, detail, more);
  }
  if (error instanceof Error && error.name === 'InvalidArgumentError' && /payload/i.test(error.message)) {
    return new ServiceError('request.too_large', 'The request is too large.', {
      errors: [{ field: 'body', message: 'is too large' }],
    });
  }
  if (hasNoResponder(error) || isNotConnected(error)) return unavailable();
  return new ServiceError('service.failed', 'Something went wrong on our side. Please try again in a moment.');
}

function isErrorBody(error: unknown): error is ErrorBody {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code in problems
  );
}

/** NATS answers for a service that no replica listens for with an empty message, which is this to Nest's client. */
const hasNoResponder = (error: unknown): boolean => error instanceof EmptyResponseException;

/** Nest's client rejects with a string before it is connected; NATS with an error of one of these names or words. */
const isNotConnected = (error: unknown): boolean =>
  !(error instanceof Error) || /connection|closed|draining/i.test(`${error.name} ${error.message}`);
