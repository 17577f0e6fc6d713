import { broadcast } from '../contract';
import { Choice, Line, Nested, Text, Time } from '../fields';
import { ConversationRequest, Holder } from './conversation';
import { HistoryMessage, MESSAGE_ID, MESSAGE_MAX } from './message';

export class TakeOverRequest extends ConversationRequest {
  @Line({ max: 200, about: 'What the visitor is told of who writes' })
  name!: string;
}

export class StaffMessageBody {
  @Text({ max: MESSAGE_MAX })
  message!: string;

  @Text({ max: 128, pattern: MESSAGE_ID, optional: true, about: 'Made by the client; a repeat is the same message' })
  message_id?: string;
}

export class StaffMessageRequest extends StaffMessageBody {
  @Text({ max: 64, pattern: /^[A-Za-z0-9_-]{8,64}$/ })
  conversation_id!: string;
}

/** What has just come about in a conversation, and who has it now. */
export class ConversationNews {
  @Text({ max: 64 })
  conversation_id!: string;

  @Choice(['outbound', 'inbound'])
  chat_type!: 'outbound' | 'inbound';

  @Choice(['ongoing', 'closed'])
  status!: 'ongoing' | 'closed';

  @Nested(() => Holder, { nullable: true, about: 'Who of our team has it; null while the bot has it' })
  holder!: Holder | null;

  @Nested(() => HistoryMessage, { array: { max: 10 } })
  messages!: HistoryMessage[];

  @Time()
  at!: string;
}

/** Somebody writes at this moment. Never stored. */
export class TypingNews {
  @Text({ max: 64 })
  conversation_id!: string;

  @Choice(['user', 'staff'])
  who!: 'user' | 'staff';
}

const rights = { producers: ['outbound-bot', 'inbound-bot'], listeners: ['gateway'] } as const;

/** Visitors whose chat is open and dashboards show it at once. */
export const conversationNews = broadcast('conversation-news', ConversationNews, rights);
export const typingNews = broadcast('typing-news', TypingNews, rights);
