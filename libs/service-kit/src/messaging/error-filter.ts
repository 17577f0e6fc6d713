import { Catch, type ArgumentsHost, type RpcExceptionFilter } from '@nestjs/common';
import { mongo } from 'mongoose';
import { throwError, type Observable } from 'rxjs';
import { commonErrors, ServiceError, type ErrorBody, type RequestContract } from '@abbotsford/contracts';
import type { NatsContext } from '@nestjs/microservices';
import { tooLate } from '../context/deadline';
import { currentContext } from '../context/request-context';
import type { Logger } from '../logging/logger';

/** The one place where a service's errors become answers. A fault is logged and told as nothing but a fault. */
@Catch()
export class ErrorFilter implements RpcExceptionFilter {
  private readonly allowed: Map<string, ReadonlySet<string>>;

  constructor(
    contracts: readonly RequestContract[],
    private readonly logger: Logger,
  ) {
    this.allowed = new Map(contracts.map((c) => [c.subject, new Set<string>([...commonErrors, ...c.errors])]));
  }

  catch(error: unknown, host: ArgumentsHost): Observable<never> {
    const subject = host.switchToRpc().getContext<NatsContext>().getSubject();
    return throwError(() => this.toBody(error, subject));
  }

  private toBody(error: unknown, subject: string): ErrorBody {
    const known = knownError(error);
    if (known) {
      if (known !== error) this.logger.warn({ err: error, subject, code: known.code }, 'a request was not answered');
      if (this.allowed.get(subject)?.has(known.code)) return known.body;
      this.logger.error({ err: error, subject }, 'an error that the contract does not list');
    } else {
      this.logger.error({ err: error, subject }, 'a request failed');
    }
    return { code: 'service.failed', detail: 'Something went wrong on our side. Please try again in a moment.' };
  }
}

/** MongoDB's code for an operation that took longer than it might. */
const MAX_TIME_EXPIRED = 50;

/** What an error means to the caller; undefined for a fault. */
function knownError(error: unknown): ServiceError | undefined {
  if (error instanceof ServiceError) return error;
  // What fails because its time is over may do so in any way.
  if (currentContext()?.signal.aborted) return tooLate();
  if (error instanceof mongo.MongoServerError && error.code === MAX_TIME_EXPIRED) return tooLate();
  if (error instanceof mongo.MongoNetworkError || error instanceof mongo.MongoServerSelectionError) {
    return new ServiceError(
      'service.unavailable',
      'Our database is not available right now. Please try again in a moment.',
      {
        retry_after: 2,
      },
    );
  }
  return undefined;
}
