import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { conversationCounted, type ConversationCounted } from '@abbotsford/contracts';
import { EventConsumer, type ClientSession } from '@abbotsford/service-kit';
import type { ConversationFacts } from './domain/facts';
import { FactsRepository } from './facts.repository';

/** Takes in what bots tell of conversations. */
@Injectable()
export class AnalyticsConsumer implements OnApplicationBootstrap {
  constructor(
    private readonly events: EventConsumer,
    private readonly facts: FactsRepository,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const ofConversation = (counted: ConversationCounted, session: ClientSession) =>
      this.facts.hear(counted.id, toFacts(counted), counted.revision, session);
    await this.events.consume('analytics', [{ event: conversationCounted, handle: ofConversation }]);
  }
}

function toFacts({ id: _, revision: __, began_at, ...facts }: ConversationCounted): ConversationFacts {
  return { kind: 'conversation', at: new Date(began_at), ...facts };
}
