import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { personErasureRequested, type PersonErasureRequested } from '@abbotsford/contracts';
import { ConversationErasure } from '@abbotsford/conversation';
import {
  EventConsumer,
  Idempotency,
  LOGGER,
  MongoApiLogger,
  Outbox,
  type ClientSession,
  type Logger,
} from '@abbotsford/service-kit';
import { BOT, type BotDefinition } from '../chat/bot-definition';
import { visitorIdOf } from './visitor-id';

type Conversations = Awaited<ReturnType<ConversationErasure['find']>>;

/**
 * Removes the conversations of a person who is erased, with all that came of them here; and the name of one of our team
 * from those of others, with the calls to a model that were told it.
 */
@Injectable()
export class EraseConversations implements OnApplicationBootstrap {
  constructor(
    private readonly events: EventConsumer,
    private readonly conversations: ConversationErasure,
    private readonly calls: MongoApiLogger,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    @Inject(BOT) private readonly definition: BotDefinition,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const handle = (request: PersonErasureRequested, session: ClientSession) => this.erase(request, session);
    await this.events.consume('people', [{ event: personErasureRequested, handle }]);
  }

  private async erase(
    { erasure_id, identity, at: requested }: PersonErasureRequested,
    session: ClientSession,
  ): Promise<() => void> {
    const { told, erased } = this.definition.people;
    const found = await this.conversations.find(
      identity.conversation_ids,
      told(identity, new Date(requested)),
      session,
    );
    const conversation_ids = found.map(({ conversation_id }) => conversation_id);
    const messages = await this.conversations.remove(found, session);
    // What they tell of the person must not go out any more.
    await this.outbox.withdraw('conversation_id', conversation_ids, session);
    await this.outbox.withdraw('data.conversation_id', conversation_ids, session);
    const worked = await this.conversations.forgetStaff(identity.user_ids ?? [], session);
    await this.idempotency.forget([...identity.emails, ...identity.phones], session);
    const counts = {
      conversations: found.length,
      messages,
      model_calls: await this.calls.removeOf([...conversation_ids, ...worked], session),
      staff_conversations: worked.length,
    };
    const at = new Date();
    const visitor_ids = [...new Set(found.map(({ session_id }) => visitorIdOf(session_id)))];
    await this.outbox.add(erased, { erasure_id, counts, visitor_ids, at: at.toISOString() }, session);
    return () => this.removeLeftovers(erasure_id, found, at);
  }

  private removeLeftovers(erasure_id: string, erased: Conversations, at: Date): void {
    const conversation_ids = erased.map(({ conversation_id }) => conversation_id);
    Promise.all([this.conversations.removeLeftovers(erased, at), this.calls.removeOf(conversation_ids)]).catch(
      (error: unknown) => this.logger.warn({ err: error, erasure_id }, 'what a turn under way left was not looked for'),
    );
  }
}
