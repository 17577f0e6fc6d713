import { Inject, Injectable } from '@nestjs/common';
import type { PersonIdentity, PersonInConversations } from '@abbotsford/contracts';
import { ConversationErasure } from '@abbotsford/conversation';
import { MongoApiLogger } from '@abbotsford/service-kit';
import { BOT, type BotDefinition } from '../chat/bot-definition';

/** What the bot holds of a person. */
@Injectable()
export class FindPersonConversations {
  constructor(
    private readonly conversations: ConversationErasure,
    private readonly calls: MongoApiLogger,
    @Inject(BOT) private readonly definition: BotDefinition,
  ) {}

  async run(identity: PersonIdentity): Promise<PersonInConversations> {
    const told = this.definition.people.told(identity, null);
    const found = await this.conversations.find(identity.conversation_ids, told);
    const conversation_ids = found.map(({ conversation_id }) => conversation_id);
    const messages = found.reduce((sum, { kept, archived }) => sum + (kept ?? 0) + (archived ?? 0), 0);
    const modelCalls = await this.calls.count(conversation_ids);
    const worked = await this.conversations.countStaff(identity.user_ids ?? []);
    return {
      conversation_ids,
      held: [
        { what: 'conversations', count: found.length, samples: [] },
        { what: 'messages', count: messages, samples: [] },
        { what: 'model_calls', count: modelCalls, samples: [] },
        ...(worked > 0 ? [{ what: 'staff_conversations', count: worked, samples: [] }] : []),
      ],
    };
  }
}
