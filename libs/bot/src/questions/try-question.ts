import { Inject, Injectable } from '@nestjs/common';
import { Types } from 'mongoose';
import type { TriedAnswer } from '@abbotsford/contracts';
import type { TurnRow } from '@abbotsford/conversation';
import { CONFIG, type RequestContext } from '@abbotsford/service-kit';
import { ChatBot } from '../chat/chat-bot';
import type { ChatSettings } from '../chat/chat-settings';

/** Phrasings are chosen by the conversation, so that one question gets the same words whenever it is tried. */
const TRIAL = 'trial';

/** Has the bot answer a question as a new visitor's first message, by the way of every turn; nothing is stored. */
@Injectable()
export class TryQuestion {
  constructor(
    private readonly bot: ChatBot,
    @Inject(CONFIG) private readonly config: ChatSettings,
  ) {}

  async run(message: string, { requestId: request_id, signal, deadline }: RequestContext): Promise<TriedAnswer> {
    const now = new Date();
    const input = {
      ...{ conversation: newConversation(now), history: [], message, message_id: TRIAL },
      ...{ now, signal, deadline, trial: true },
    };
    const asked = { request_id, country_code: this.config.HOME_COUNTRY };
    const { reply, answered_from: from = null } = await this.bot.answer(input, asked, () => undefined);
    return { answered: from !== null, answer: reply.response, citations: [...reply.citations], from };
  }
}

const newConversation = (now: Date): TurnRow => ({
  _id: new Types.ObjectId(),
  ...{ session_id: TRIAL, user_id: null, conversation_id: TRIAL, status: 'ongoing', closed_reason: null },
  ...{ data: {}, asked: [], turns: 0, revision: 0, lease: null, takeover: null, team: [] },
  ...{ created_at: now, last_message_at: now, messages: [], kept: 0, archived: 0 },
});
