import { randomBytes, randomUUID } from 'node:crypto';
import { createApiClient, dataOf, type ApiClient, type Schemas } from '@abbotsford/api-client';
import type { Stack } from '@abbotsford/local-stack';
import { retryUntilAnswered } from './retry-until-answered';
import type { Reply } from './visitor';

export const customersPassword = 'a flat white, no sugar';

/** Somebody with an account who talks with the support bot; each of their tabs has the same session. */
export class Customer {
  readonly sessionId = randomBytes(18).toString('base64url');

  private constructor(
    readonly user: Schemas['TokenReply']['user'],
    readonly token: string,
    readonly api: ApiClient,
  ) {}

  static async register({ gatewayUrl }: Pick<Stack, 'gatewayUrl'>, name = 'Priya Nair'): Promise<Customer> {
    const email = `${randomUUID()}@customers.example.com.au`;
    const body = { email, password: customersPassword, name };
    const registering = createApiClient({ baseUrl: gatewayUrl }).POST('/api/auth/register', { body });
    const { access_token, user } = await dataOf(registering);
    return new Customer(user, access_token, createApiClient({ baseUrl: gatewayUrl, getToken: () => access_token }));
  }

  /** Says one thing, once. @throws ApiProblem */
  say(message: string, messageId: string = randomUUID(), sessionId = this.sessionId): Promise<Reply> {
    const body = { session_id: sessionId, message, message_id: messageId, country_code: 'AU' };
    return dataOf(this.api.POST('/api/chat/inbound/message', { body }));
  }

  /** Says one thing and sends it again, with the same id, until there is an answer. */
  insist(message: string, messageId: string = randomUUID()): Promise<Reply> {
    return retryUntilAnswered(() => this.say(message, messageId));
  }

  history(): Promise<Schemas['HistoryReply']> {
    const header = { 'x-chat-session': this.sessionId };
    return dataOf(this.api.GET('/api/chat/inbound/history', { params: { header } }));
  }

  /** The newest first. */
  async tickets(): Promise<Schemas['OwnTicketSummary'][]> {
    const answer = await dataOf(this.api.GET('/api/support/tickets'));
    return Array.isArray(answer) ? answer : answer.items;
  }
}
