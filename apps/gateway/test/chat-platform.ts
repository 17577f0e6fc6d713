import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  ServiceError,
  type AnswerRequest,
  type ChatFrame,
  type ChatReply,
  type ChatMessageRequest,
  inboundChat,
  outboundChat,
  type ChatRequests,
} from '@abbotsford/contracts';
import type { RequestContext } from '@abbotsford/service-kit';
import { Platform } from './platform';

export const session_id = 'a-visitor-of-these-tests';

export const aMessage = (message_id: string = randomUUID()) => ({
  session_id,
  message_id,
  message: 'Hi, I am opening a café.',
});

export const reply: ChatReply = {
  response: 'Lovely!',
  conversation_id: 'c1',
  ended: false,
  citations: [],
  suggestions: ['Yes'],
};
export const accepted = (id: string): ChatFrame => ({ type: 'accepted', conversation_id: 'c1', message_id: id });
export const done: ChatFrame = { type: 'done', reply };

type Frames = (request: ChatMessageRequest, context: RequestContext) => AsyncIterable<ChatFrame>;
type StoredAnswer = (request: AnswerRequest) => ChatReply;

const sayLovely: Frames = async function* (request) {
  yield accepted(request.message_id ?? '');
  yield { type: 'token', text: 'Lovely!' };
  yield done;
};

const noAnswer: StoredAnswer = () => {
  throw new ServiceError('chat.message_not_found', 'This message has no answer yet.');
};

/** A platform whose bots say "Lovely!", or what a test wants. */
export class ChatPlatform {
  frames: Frames = sayLovely;
  answer: StoredAnswer = noAnswer;

  private constructor(readonly platform: Platform) {}

  static async start(): Promise<ChatPlatform> {
    const chat = new ChatPlatform(await Platform.start());
    await chat.platform.service('outbound-bot', chat.answersTo(outboundChat));
    await chat.platform.service('inbound-bot', chat.answersTo(inboundChat));
    return chat;
  }

  private answersTo({ streamMessage, getAnswer, getHistory }: ChatRequests): Parameters<Platform['service']>[1] {
    return [
      [streamMessage, (request: ChatMessageRequest, context) => this.frames(request, context)],
      [getAnswer, (request: AnswerRequest) => this.answer(request)],
      [getHistory, () => ({ conversation_id: null, messages: [], status: 'none' })],
    ];
  }

  reset(): void {
    this.frames = sayLovely;
    this.answer = noAnswer;
  }

  /** A turn that says one word and goes on when it is let. */
  heldTurn() {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const seen: RequestContext[] = [];
    this.frames = async function* (request, context) {
      seen.push(context);
      yield accepted(request.message_id ?? '');
      yield { type: 'token', text: 'Love' };
      await Promise.race([held, once(context.signal, 'abort')]);
      if (context.signal.aborted) return;
      yield { type: 'token', text: 'ly!' };
      yield done;
    };
    return { letGo, seen, isCancelled: () => seen.at(-1)?.signal.aborted ?? false };
  }
}
