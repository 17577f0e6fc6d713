import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { context as otel } from '@opentelemetry/api';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { runInContext } from '@abbotsford/service-kit';
import { contextOf } from './exchange';

/** Controllers call services without naming the context: it is the current one from here on. */
@Injectable()
export class RequestContextInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return otel.with(request.exchange.trace, () => runInContext(contextOf(request), () => next.handle()));
  }
}
