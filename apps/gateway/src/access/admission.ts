import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { RateLimitGuard } from '../limits/rate-limit.guard';
import { ACCESS } from './access';
import { AccessGuard } from './access.guard';

/**
 * Whether a request may go on: its limits first, since guessing tokens is limited too, then its rights. Asked before the
 * body is read, so that whoever is refused can't make us read one.
 */
@Injectable()
export class Admission implements CanActivate {
  private readonly admitted = new WeakSet<FastifyRequest>();

  constructor(
    private readonly limits: RateLimitGuard,
    private readonly access: AccessGuard,
  ) {}

  /** As a guard it stands before every route, should one have come about without the hook. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (this.admitted.has(request)) return true;
    await this.limits.canActivate(context);
    await this.access.canActivate(context);
    this.admitted.add(request);
    return true;
  }

  /** Asks for every route that is added from now on. */
  guard(server: FastifyInstance): void {
    server.addHook('onRoute', (route: RouteOptions) => {
      const { handler } = route;
      if (!Reflect.hasMetadata(ACCESS, handler)) return;
      // Not onRequest: refusals carry the CORS headers too. Fastify does not know the class; none of ours is marked.
      route.preParsing = async (request, reply) => {
        await this.canActivate(new ExecutionContextHost([request, reply], Object, handler));
      };
    });
  }
}
