import { Inject, Injectable } from '@nestjs/common';
import { conversationNews, typingNews } from '@abbotsford/contracts';
import { toHistoryMessage, toHolder, type Told } from '@abbotsford/conversation';
import { ServiceClient } from '@abbotsford/service-kit';
import { BOT, type BotDefinition } from '../chat/bot-definition';
import { ChatMetrics } from '../chat/chat-metrics';

/** Tells those who look on what has come about in a conversation. */
@Injectable()
export class LiveNews {
  constructor(
    private readonly services: ServiceClient,
    private readonly metrics: ChatMetrics,
    @Inject(BOT) private readonly definition: BotDefinition,
  ) {}

  /** What is stored by now. */
  told({ conversation, messages, takeover, left, ended }: Told): void {
    const { conversation_id, team = [] } = conversation;
    if (left) this.metrics.takeovers.inc({ outcome: left.released ? 'left' : 'unanswered' });
    this.services.broadcast(conversationNews, {
      conversation_id,
      chat_type: this.definition.chat,
      status: ended ? 'closed' : 'ongoing',
      holder: toHolder({ takeover, team }),
      messages: messages.map((m) => toHistoryMessage(m, team)),
      at: new Date().toISOString(),
    });
  }

  typing(conversation_id: string, who: 'user' | 'staff'): void {
    this.services.broadcast(typingNews, { conversation_id, who });
  }
}
