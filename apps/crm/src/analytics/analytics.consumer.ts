import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Types } from 'mongoose';
import {
  conversationCounted,
  questionUnanswered,
  type ConversationCounted,
  type QuestionUnanswered,
} from '@abbotsford/contracts';
import { EventConsumer, type ClientSession } from '@abbotsford/service-kit';
import { toQuarter, type ConversationFacts } from './domain/facts';
import { FactsRepository } from './facts.repository';

/** Takes in what bots tell of conversations and questions. */
@Injectable()
export class AnalyticsConsumer implements OnApplicationBootstrap {
  constructor(
    private readonly events: EventConsumer,
    private readonly facts: FactsRepository,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const ofConversation = (counted: ConversationCounted, session: ClientSession): Promise<void> =>
      this.facts.hear(counted.id, toFacts(counted), counted.revision, session);
    await this.events.consume('analytics', [
      { event: conversationCounted, handle: ofConversation },
      { event: questionUnanswered, handle: (question, session) => this.askedInVain(question, session) },
    ]);
  }

  /** Answers that were no help are counted with their conversation. */
  private async askedInVain({ reason, at }: QuestionUnanswered, session: ClientSession): Promise<void> {
    if (reason !== 'not_answered') return;
    const id = new Types.ObjectId().toHexString();
    await this.facts.record(id, { kind: 'question', at: toQuarter(new Date(at)) }, session);
  }
}

function toFacts({ id: _, revision: __, began_at, ...facts }: ConversationCounted): ConversationFacts {
  return { kind: 'conversation', at: new Date(began_at), ...facts };
}
