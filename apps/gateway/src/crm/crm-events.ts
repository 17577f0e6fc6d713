import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { conversationNews, crmChanged, notificationsChanged, typingNews, type CrmChanged } from '@abbotsford/contracts';
import { rolesWith, type Right } from '@abbotsford/rights';
import { ServiceClient } from '@abbotsford/service-kit';
import { SignInWatch } from '../access/sign-in-watch';
import type { ServerSentEvent } from '../events/event-stream';
import { Listeners } from '../events/listeners';

const MAX_LISTENERS = 1_000;

type CrmEventName = CrmChanged['change'] | 'conversation.changed' | 'conversation.typing';

const rightToHear: Readonly<Record<CrmEventName, Right>> = {
  'deal.changed': 'deals.read',
  'deal.deleted': 'deals.read',
  'board.changed': 'deals.read',
  'lead.changed': 'leads.read',
  'lead.deleted': 'leads.read',
  'ticket.changed': 'tickets.read',
  'ticket.deleted': 'tickets.read',
  'conversation.changed': 'conversations.read',
  'conversation.typing': 'conversations.read',
};

/** What is for one person alone, whatever they may read. */
const topicOf = (userId: string): string => `person:${userId}`;

/** Changes in the CRM and in conversations, for every dashboard that is open; each hears what its role may read. */
@Injectable()
export class CrmEvents implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly listeners = new Listeners(MAX_LISTENERS, 'Too many dashboards are open. Please try again later.');
  private stopListening: readonly (() => void)[] = [];

  constructor(
    private readonly services: ServiceClient,
    private readonly signIns: SignInWatch,
  ) {}

  onApplicationBootstrap(): void {
    const tell = (event: CrmEventName, data: object): void => {
      for (const role of rolesWith(rightToHear[event])) this.listeners.tell(role, { event, data });
    };
    this.stopListening = [
      this.services.onBroadcast(crmChanged, ({ change, ...data }) => tell(change, data)),
      this.services.onBroadcast(conversationNews, (news) => tell('conversation.changed', news)),
      this.services.onBroadcast(notificationsChanged, ({ user_ids }) => {
        for (const id of user_ids) this.listeners.tell(topicOf(id), { event: 'notifications.changed', data: {} });
      }),
      this.services.onBroadcast(typingNews, (news) => tell('conversation.typing', news)),
    ];
  }

  beforeApplicationShutdown(): void {
    for (const stop of this.stopListening) stop();
    this.listeners.stop();
  }

  /** How many dashboards listen now. */
  get open(): number {
    return this.listeners.open;
  }

  /** Ends when the client goes, the sign-in is over, or the gateway stops. */
  for(request: FastifyRequest): AsyncIterable<ServerSentEvent> {
    // A sign-in is over when its person gets another role.
    const { id, role } = request.user ?? { id: 'nobody', role: 'nobody' };
    const queue = this.listeners.add([role, topicOf(id)], request);
    this.signIns.whenOver(request, () => queue.end());
    return queue;
  }
}
