import { Choice, Flag, Id, Line, Nested, Text, TextList, Time } from '../fields';
import { ChatSource } from './chat-source';
import { PageVisitor } from './page-visitor';
import { SessionId } from './session-id';

export const MESSAGE_ID = /^[A-Za-z0-9_-]{8,128}$/;
export const MESSAGE_MAX = 4_000;

export class ChatMessageRequest {
  @SessionId()
  session_id!: string;

  @Text({ max: MESSAGE_MAX, example: 'Hi, I am opening a café in Brunswick.' })
  message!: string;

  @Flag({ optional: true, about: 'It was spoken: an address in it is confirmed before it counts' })
  spoken?: boolean;

  @Text({ max: 2, pattern: /^[A-Za-z]{2}$/, optional: true, nullable: true, example: 'AU' })
  country_code?: string | null;

  @Text({ max: 128, pattern: MESSAGE_ID, optional: true, about: 'Made by the client; a repeat gets the first answer' })
  message_id?: string;

  @Text({ max: 35, pattern: /^[A-Za-z0-9-]{2,35}$/, optional: true, nullable: true, example: 'en-AU' })
  locale?: string | null;

  @Nested(() => ChatSource, { optional: true, about: 'With the first message: where the visitor writes from' })
  source?: ChatSource;

  @Nested(() => PageVisitor, {
    optional: true,
    about: 'What the page knows of its visitor; taken for told where the visitor tells nothing else',
  })
  visitor?: PageVisitor;
}

/** A message to the support bot. */
export class SupportMessageRequest extends ChatMessageRequest {
  @Id({ optional: true, about: 'Nobody but the person who is signed in: another one is refused' })
  user_id?: string;
}

/** The support ticket that came of a message. */
export class ReplyTicket {
  @Id({ nullable: true, about: 'Null while it is on its way' })
  id!: string | null;

  @Text({ max: 20, nullable: true, example: 'T-1042' })
  number!: string | null;
}

export class Citation {
  @Id({ optional: true, about: 'Of the document in the knowledge base' })
  document_id?: string;

  @Text({ max: 300 })
  title!: string;

  @Text({ max: 300 })
  source!: string;

  @Text({ max: 2_000, about: 'The quoted passage' })
  quote!: string;
}

export class ChatReply {
  @Text({ max: 8_000, blank: true })
  response!: string;

  @Text({ max: 64 })
  conversation_id!: string;

  @Flag()
  ended!: boolean;

  @Nested(() => Citation, { array: { max: 20 } })
  citations!: Citation[];

  @TextList({ maxItems: 6, maxLength: 80, about: 'Quick replies that the visitor may pick' })
  suggestions!: string[];

  @Nested(() => ReplyTicket, { array: { max: 5 }, optional: true, about: 'The support tickets that came of it' })
  tickets?: ReplyTicket[];

  @Nested(() => ReplyTicket, { optional: true, about: 'The first of them' })
  ticket?: ReplyTicket;

  @Line({
    max: 200,
    optional: true,
    about: 'Who of our team reads the message in place of the bot; response is empty then',
  })
  read_by?: string;
}

/** A frame of a streamed turn; `done` holds the whole answer. */
export type ChatFrame =
  | { readonly type: 'accepted'; readonly conversation_id: string; readonly message_id: string }
  | { readonly type: 'token'; readonly text: string }
  | { readonly type: 'citations'; readonly citations: Citation[] }
  | { readonly type: 'done'; readonly reply: ChatReply };

export class SessionRequest {
  @SessionId()
  session_id!: string;
}

/** The older way to name the session of a history, which leaves the id in logs of proxies. */
export class HistoryQuery {
  @SessionId({ optional: true, about: 'Deprecated, since addresses end up in logs: send the header X-Chat-Session' })
  session_id?: string;
}

export class AnswerRequest extends SessionRequest {
  @Text({ max: 128, pattern: MESSAGE_ID })
  message_id!: string;
}

export class EndChatRequest extends SessionRequest {
  @Text({ max: 200, optional: true })
  reason?: string;
}

export class HistoryMessage {
  @Text({ max: 140, about: 'Also of answers and of what a person of our team says' })
  id!: string;

  @Choice(['user', 'bot', 'staff', 'note'], { about: 'A note says that a person of our team has come or left' })
  role!: 'user' | 'bot' | 'staff' | 'note';

  @Line({ max: 200, optional: true, about: 'Of the person of our team' })
  name?: string;

  @Text({ max: 8_000 })
  text!: string;

  @Time()
  timestamp!: string;

  @Text({ max: 128, optional: true })
  message_id?: string;

  @Text({ max: 128, optional: true, about: "Of a bot's answer: the message_id of what it answers" })
  reply_to?: string;

  @Flag({ optional: true, about: 'What the visitor said of an answer; absent when nothing' })
  helpful?: boolean;

  @Nested(() => Citation, { array: { max: 20 }, optional: true, about: 'What an answer of the bot was taken from' })
  citations?: Citation[];
}

export class HistoryReply {
  @Text({ max: 64, nullable: true, about: 'Null when the session has no conversation yet' })
  conversation_id!: string | null;

  @Nested(() => HistoryMessage, { array: { max: 1_000 } })
  messages!: HistoryMessage[];

  @Choice(['ongoing', 'closed', 'none'])
  status!: 'ongoing' | 'closed' | 'none';

  @Line({ max: 200, nullable: true, about: 'Who of our team has the conversation in place of the bot' })
  read_by!: string | null;

  @TextList({ maxItems: 6, maxLength: 80, optional: true, about: 'Quick replies to the last answer; absent when none' })
  suggestions?: string[];
}
