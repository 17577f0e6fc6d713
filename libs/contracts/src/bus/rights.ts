import type { BroadcastContract, ConsumerName, EventContract, RequestContract } from '../contract';
import type { ServiceName } from '../services';
import { inboxPrefix } from './subjects';

/*
 * The server refuses what a service may not do, but it can't say what is missing in the contracts. These do, before
 * anything is sent. What they throw is a fault in the code, never an answer to a person.
 */

export function requireCaller(contract: RequestContract, service: string): void {
  if (contract.callers.includes(service as ServiceName)) return;
  throw new Error(
    `${service} may not send ${contract.subject}: add '${service}' to the callers of that request in libs/contracts`,
  );
}

export function requireProducer(contract: EventContract | BroadcastContract, service: string): void {
  if (contract.producers.includes(service as ServiceName)) return;
  throw new Error(
    `${service} may not publish ${contract.subject}: add '${service}' to the producers of that ${contract.kind} in libs/contracts`,
  );
}

export function requireListener(contract: EventContract | BroadcastContract, service: string): void {
  if (contract.listeners.includes(service as ServiceName)) return;
  throw new Error(
    `${service} may not listen to ${contract.subject}: add '${service}' to the listeners of that ${contract.kind} in libs/contracts`,
  );
}

export function requireConsumer(contract: EventContract, consumer: string): void {
  if (contract.consumers.includes(consumer as ConsumerName)) return;
  throw new Error(
    `${consumer} may not consume ${contract.subject}: add '${consumer}' to the consumers of that event in libs/contracts`,
  );
}

/** Whether a principal in the headers of this request counts: only the gateway, which checks people, can have put it there. */
export function principalCounts({ callers }: RequestContract): boolean {
  return callers.length === 1 && callers[0] === 'gateway';
}

/**
 * Whether an answer may go there: to the inbox of a service that may ask. Any other address is an attempt to let the
 * answering service publish what the asking one may not.
 */
export function isInboxOfCaller({ callers }: RequestContract, reply: string): boolean {
  return callers.some((caller) => reply.startsWith(`${inboxPrefix(caller)}.`));
}
