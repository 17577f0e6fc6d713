import { Catch, type ArgumentsHost, type RpcExceptionFilter } from '@nestjs/common';
import { throwError, type Observable } from 'rxjs';
import { commonErrors, ServiceError, type ErrorBody, type RequestContract } from '@abbotsford/contracts';
import type { NatsContext } from '@nestjs/microservices';
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
    if (error instanceof ServiceError) {
      if (this.allowed.get(subject)?.has(error.code)) return error.body;
      this.logger.error({ err: error, subject }, 'an error that the contract does not list');
    } else {
      this.logger.error({ err: error, subject }, 'a request failed');
    }
    return { code: 'service.failed', detail: 'Something went wrong on our side. Please try again in a moment.' };
  }
}
