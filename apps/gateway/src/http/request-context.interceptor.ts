import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { context as otel } from '@opentelemetry/api';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { runInContext } from '@abbotsford/service-kit';
import { contextOf } from '../exchange/exchange';
import { readIdempotencyKey, TAKES_KEY } from './idempotency-key';

/** Controllers call services without naming the context: it is the current one from here on. */
@Injectable()
export class RequestContextInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const takesKey = this.reflector.get<boolean | undefined>(TAKES_KEY, context.getHandler()) ?? false;
    const idempotencyKey = readIdempotencyKey(request, takesKey);
    if (idempotencyKey !== undefined) request.idempotencyKey = idempotencyKey;
    return otel.with(request.exchange.trace, () => runInContext(contextOf(request), () => next.handle()));
  }
}
