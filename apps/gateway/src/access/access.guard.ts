import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { ServiceError } from '@abbotsford/contracts';
import { may } from '@abbotsford/rights';
import { refusal } from '@abbotsford/service-kit';
import type { SignedIn } from '../exchange/exchange';
import { ACCESS, takesRight, type Access } from './access';

/** Every route is closed unless it is marked as public. */
@Injectable()
export class AccessGuard extends AuthGuard('jwt') {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === 'public') return true;
    await super.canActivate(context);
    const { user } = context.switchToHttp().getRequest<FastifyRequest>();
    if (access === undefined || !takesRight(access)) return true;
    if (!user || !may(user.role, access)) throw new ServiceError('forbidden', refusal(access));
    return true;
  }

  override handleRequest<T = SignedIn>(error: unknown, user: T | false | null | undefined): T {
    if (error) throw error;
    if (!user) throw new ServiceError('auth.unauthorized', 'Please sign in to go on.');
    return user;
  }
}
