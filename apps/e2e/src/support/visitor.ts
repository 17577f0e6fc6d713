import { randomBytes, randomUUID } from 'node:crypto';
import { createApiClient, dataOf, type ApiClient, type Schemas, type StreamEvent } from '@abbotsford/api-client';
import type { Stack } from '@abbotsford/local-stack';
import { retryUntilAnswered } from './retry-until-answered';

export type Reply = Schemas['ChatReply'];

/** Somebody on the website who talks through the chat, with a session of their own. */
export class Visitor {
  readonly sessionId = randomBytes(18).toString('base64url');
  private readonly api: ApiClient;

  constructor(stack: Pick<Stack, 'gatewayUrl'>) {
    this.api = createApiClient({ baseUrl: stack.gatewayUrl });
  }

  /** Says one thing, once. @throws ApiProblem */
  say(message: string, messageId: string = randomUUID()): Promise<Reply> {
    return dataOf(this.api.POST('/api/chat/outbound/message', { body: this.messageOf(message, messageId) }));
  }

  /** Says one thing and sends it again, with the same id, until there is an answer. */
  insist(message: string, messageId: string = randomUUID()): Promise<Reply> {
    return retryUntilAnswered(() => this.say(message, messageId));
  }

  /** Says one thing after the other; the answer to the last. */
  async tell(...messages: readonly [string, ...string[]]): Promise<Reply> {
    let reply: Reply | undefined;
    for (const message of messages) reply = await this.insist(message);
    return reply as Reply;
  }

  /** The events of one turn as they come. */
  stream(message: string, messageId: string = randomUUID()): AsyncGenerator<StreamEvent> {
    const body = this.messageOf(message, messageId);
    return this.api.streamEvents('/api/chat/outbound/stream', { method: 'POST', body });
  }

  history(): Promise<Schemas['HistoryReply']> {
    const header = { 'x-chat-session': this.sessionId };
    return dataOf(this.api.GET('/api/chat/outbound/history', { params: { header } }));
  }

  end(): Promise<Schemas['MessageReply']> {
    return dataOf(this.api.POST('/api/chat/outbound/end', { body: { session_id: this.sessionId } }));
  }

  private messageOf(message: string, messageId: string): Schemas['ChatMessageRequest'] {
    return { session_id: this.sessionId, message, message_id: messageId, country_code: 'AU' };
  }
}
