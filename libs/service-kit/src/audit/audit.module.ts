import {
  Global,
  Inject,
  Injectable,
  Module,
  type CallHandler,
  type DynamicModule,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { APP_INTERCEPTOR, Reflector } from '@nestjs/core';
import { defer, lastValueFrom, type Observable } from 'rxjs';
import type { RequestContract } from '@abbotsford/contracts';
import { isStaff } from '@abbotsford/rights';
import { currentContext } from '../context/request-context';
import { HANDLED_CONTRACT } from '../messaging/handles';
import { AuditTrail } from './audit-trail';

const AUDITED = Symbol('contracts that stand in the audit log');

/** The one place where what people who work here do is told to the audit log. */
@Injectable()
class AuditedRequests implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly trail: AuditTrail,
    @Inject(AUDITED) private readonly contracts: readonly RequestContract[],
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const subject = this.reflector.get<string | undefined>(HANDLED_CONTRACT, execution.getHandler());
    const contract = this.contracts.find((known) => known.subject === subject);
    const context = currentContext();
    const principal = context?.principal;
    const request = execution.switchToRpc().getData<unknown>();
    if (!contract || !principal || !isStaff(principal.role) || typeof request !== 'object' || request === null) {
      return next.handle();
    }
    const { unless } = contract.audit ?? {};
    if (unless !== undefined && unless in request) return next.handle();
    return defer(() =>
      this.trail.around(contract, request, { ...context, principal }, () => lastValueFrom(next.handle())),
    );
  }
}

/** Has to be imported after `IdempotencyModule`: a repeat that gets the first answer does nothing. */
@Global()
@Module({})
export class AuditModule {
  static forRoot(contracts: readonly RequestContract[]): DynamicModule {
    const audited = contracts.filter(({ audit }) => audit && !audit.within);
    return {
      module: AuditModule,
      providers: [
        AuditTrail,
        { provide: AUDITED, useValue: audited },
        ...(audited.length > 0 ? [{ provide: APP_INTERCEPTOR, useClass: AuditedRequests }] : []),
      ],
      exports: [AuditTrail],
    };
  }
}
