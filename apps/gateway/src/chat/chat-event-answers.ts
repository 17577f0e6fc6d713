import { ChatReply, Choice, Citation, HistoryMessage, Line, Nested, Text } from '@abbotsford/contracts';
import { ProblemDocument } from '../problems/problem-document';

/** The turn is stored, and the bot at work. */
class AcceptedEvent {
  @Text({ max: 64 })
  conversation_id!: string;

  @Text({ max: 128 })
  message_id!: string;
}

class TokenEvent {
  @Text({ max: 8_000, blank: true, about: 'The next part of the answer' })
  text!: string;
}

class CitationsEvent {
  @Nested(() => Citation, { array: { max: 20 } })
  citations!: Citation[];
}

/** What the data of each event of a streamed turn is. */
export const chatEvents = {
  accepted: AcceptedEvent,
  token: TokenEvent,
  citations: CitationsEvent,
  done: ChatReply,
  error: ProblemDocument,
};

class ChatNews {
  @Choice(['ongoing', 'closed'])
  status!: 'ongoing' | 'closed';

  @Line({ max: 200, nullable: true, about: 'Who of our team has the conversation in place of the bot' })
  read_by!: string | null;

  @Nested(() => HistoryMessage, { array: { max: 10 }, about: 'New ones; each may come more than once' })
  messages!: HistoryMessage[];
}

/** The person of our team writes at this moment. */
class StaffTyping {}

/** What the data of each event of an open chat is. */
export const liveChatEvents = { news: ChatNews, typing: StaffTyping };
