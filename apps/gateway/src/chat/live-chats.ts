import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Gauge } from 'prom-client';
import { conversationNews, typingNews } from '@abbotsford/contracts';
import { ServiceClient, ServiceMetrics } from '@abbotsford/service-kit';
import { SignInWatch } from '../access/sign-in-watch';
import type { ServerSentEvent } from '../events/event-stream';
import { Listeners } from '../events/listeners';

const MAX_CHATS = 5_000;

/** What comes about in a conversation, for the visitor whose chat is open: they need not have written anything. */
@Injectable()
export class LiveChats implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly listeners = new Listeners(MAX_CHATS, 'Too many chats are open. Please try again later.');
  private stopListening: readonly (() => void)[] = [];

  constructor(
    private readonly services: ServiceClient,
    private readonly signIns: SignInWatch,
    { registry }: ServiceMetrics,
  ) {
    const { listeners } = this;
    new Gauge({
      name: 'live_chats_open',
      help: 'Chats that listen to their conversation',
      registers: [registry],
      collect() {
        this.set(listeners.open);
      },
    });
  }

  onApplicationBootstrap(): void {
    this.stopListening = [
      this.services.onBroadcast(conversationNews, ({ conversation_id, status, holder, messages }) =>
        this.listeners.tell(conversation_id, {
          event: 'news',
          data: { status, read_by: holder?.name ?? null, messages },
        }),
      ),
      this.services.onBroadcast(typingNews, ({ conversation_id, who }) => {
        if (who === 'staff') this.listeners.tell(conversation_id, { event: 'typing', data: {} });
      }),
    ];
  }

  beforeApplicationShutdown(): void {
    for (const stop of this.stopListening) stop();
    this.listeners.stop();
  }

  /** How many chats listen now. */
  get open(): number {
    return this.listeners.open;
  }

  /** Ends when the client goes, their sign-in is over where they have one, or the gateway stops. */
  of(conversationId: string, request: FastifyRequest): AsyncIterable<ServerSentEvent> {
    const queue = this.listeners.add([conversationId], request);
    this.signIns.whenOver(request, () => queue.end());
    return queue;
  }
}
