import { Inject, Injectable } from '@nestjs/common';
import { ServiceError, type ConversationView, type PersonConversationRequest } from '@abbotsford/contracts';
import { ConversationErasure, ConversationRecords, toView } from '@abbotsford/conversation';
import { BOT, type BotDefinition } from '../chat/bot-definition';

/** One of a person's conversations in full, for a copy of their data. */
@Injectable()
export class ReadPersonConversation {
  constructor(
    private readonly conversations: ConversationErasure,
    private readonly records: ConversationRecords,
    @Inject(BOT) private readonly definition: BotDefinition,
  ) {}

  async run({ identity, conversation_id }: PersonConversationRequest): Promise<ConversationView> {
    const { people, listing } = this.definition;
    const theirs = await this.conversations.find(identity.conversation_ids, people.told(identity, null));
    const isTheirs = theirs.some((each) => each.conversation_id === conversation_id);
    const found = isTheirs ? await this.records.find(conversation_id) : null;
    if (!found) throw new ServiceError('chat.conversation_not_found', 'We could not find this conversation.');
    return toView(found, listing);
  }
}
