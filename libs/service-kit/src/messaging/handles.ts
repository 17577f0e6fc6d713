import { applyDecorators, SetMetadata } from '@nestjs/common';
import { MessagePattern, Transport } from '@nestjs/microservices';
import { from, Observable } from 'rxjs';
import { type RequestContract, type StreamContract } from '@abbotsford/contracts';
import { timeLeft } from '../context/deadline';
import { backgroundContext, currentContext, type RequestContext } from '../context/request-context';
import { validate } from './validate';

/** Metadata of a handler: the subject of its contract. */
export const HANDLED_CONTRACT = 'handled contract';

/** Marks the method that answers a contract: `(request, context) => reply`, the request already validated. */
export function Handles<Request extends object, Reply>(
  contract: RequestContract<Request, Reply> & { kind: 'request' },
) {
  return answers<Request, Promise<Reply>>(contract, (result) => result);
}

/** Marks the method that answers with a series of frames: `(request, context) => AsyncIterable<frame>`. */
export function HandlesStream<Request extends object, Frame>(contract: StreamContract<Request, Frame>) {
  return answers<Request, AsyncIterable<Frame>>(contract, (frames) => from(frames));
}

function answers<Request extends object, Result>(
  contract: RequestContract<Request>,
  adapt: (result: Result) => Promise<unknown> | Observable<unknown>,
) {
  return <T extends (request: Request, context: RequestContext) => Result>(
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<T>,
  ): void => {
    const method = descriptor.value;
    if (!method) throw new Error(`${key} is no method`);
    const handler = async function (this: unknown, payload: unknown): Promise<unknown> {
      const context = currentContext() ?? backgroundContext(contract.deadlineMs);
      const request = await validate(contract.request, payload);
      timeLeft(context);
      return adapt(method.call(this, request, context));
    };
    descriptor.value = handler as unknown as T;
    applyDecorators(MessagePattern(contract.subject, Transport.NATS), SetMetadata(HANDLED_CONTRACT, contract.subject))(
      target,
      key,
      descriptor as TypedPropertyDescriptor<unknown>,
    );
  };
}
