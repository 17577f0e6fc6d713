import type { FastifyRequest } from 'fastify';
import { ServiceError } from '@abbotsford/contracts';
import { Channel } from '@abbotsford/service-kit';
import type { ServerSentEvent } from './event-stream';

/** What one listener may lag behind before it is cut off and reads what it shows anew. */
const MAX_WAITING = 256;

/** Those who listen to something now, each with a queue of what it has yet to hear. */
export class Listeners {
  private readonly queues = new Map<string, Set<Channel<ServerSentEvent>>>();
  private count = 0;
  private isStopped = false;

  /** @param refusal what whoever comes when there are `max` is told */
  constructor(
    private readonly max: number,
    private readonly refusal: string,
  ) {}

  get open(): number {
    return this.count;
  }

  /** Hears what is told of these topics until the request is over. @throws ServiceError when there are too many */
  add(topics: readonly string[], { exchange }: FastifyRequest): Channel<ServerSentEvent> {
    if (this.isStopped || this.count >= this.max) {
      throw new ServiceError('service.unavailable', this.refusal, { retry_after: 30 });
    }
    const queue = new Channel<ServerSentEvent>(MAX_WAITING);
    for (const topic of topics) this.queues.set(topic, (this.queues.get(topic) ?? new Set()).add(queue));
    this.count++;
    const release = (): void => {
      queue.end();
      this.count--;
      for (const topic of topics) {
        const others = this.queues.get(topic);
        others?.delete(queue);
        if (others?.size === 0) this.queues.delete(topic);
      }
    };
    if (exchange.signal.aborted) release();
    else exchange.signal.addEventListener('abort', release, { once: true });
    return queue;
  }

  tell(topic: string, event: ServerSentEvent): void {
    for (const queue of this.queues.get(topic) ?? []) queue.push(event);
  }

  stop(): void {
    this.isStopped = true;
    for (const queues of this.queues.values()) for (const queue of queues) queue.end();
  }
}
