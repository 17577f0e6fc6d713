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
import { currentContext } from '../context/request-context';
import { HANDLED_CONTRACT } from '../messaging/handles';
import { Idempotency } from './idempotency';

const CONTRACTS = Symbol('contracts of the service');

/** The one place where requests with a key are told from their repeats. */
@Injectable()
class OnceByKey implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly idempotency: Idempotency,
    @Inject(CONTRACTS) private readonly contracts: readonly RequestContract[],
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const subject = this.reflector.get<string | undefined>(HANDLED_CONTRACT, execution.getHandler());
    const contract = this.contracts.find((known) => known.subject === subject);
    const context = currentContext();
    const request = execution.switchToRpc().getData<unknown>();
    if (!contract?.idempotent || !context?.idempotencyKey || typeof request !== 'object' || request === null) {
      return next.handle();
    }
    return defer(() => this.idempotency.once(contract, request, context, () => lastValueFrom(next.handle())));
  }
}

@Global()
@Module({})
export class IdempotencyModule {
  static forRoot(contracts: readonly RequestContract[]): DynamicModule {
    return {
      module: IdempotencyModule,
      providers: [
        Idempotency,
        { provide: CONTRACTS, useValue: contracts },
        { provide: APP_INTERCEPTOR, useClass: OnceByKey },
      ],
      exports: [Idempotency],
    };
  }
}
