import { randomBytes, randomUUID } from 'node:crypto';
import { jetstream } from '@nats-io/jetstream';
import { READING_WORKER } from '@abbotsford/bot';
import {
  inboundChat,
  type ChatReply,
  type ConversationView,
  type EventContract,
  type HistoryReply,
} from '@abbotsford/contracts';
import type { Principal, RunningService } from '@abbotsford/service-kit';
import { ServiceUnderTest, startSurroundings, type Surroundings } from '@abbotsford/testing';
import { InboundBotModule } from '../src/inbound-bot.module';
import { inboundBotService } from '../src/inbound-bot.service-definition';

type Settings = Readonly<Record<string, string>>;

/** The support bot alone, asked by customers: nobody answers for auth, the CRM or the knowledge base. */
export class InboundBotUnderTest extends ServiceUnderTest {
  private constructor(surroundings: Surroundings, settings: Settings, readingWorker?: URL) {
    const providers = readingWorker ? [{ provide: READING_WORKER, useValue: readingWorker }] : [];
    const module = { module: InboundBotModule, providers };
    // Replicas and their callers share a process here, whose processor time is what the limit is measured by.
    super({ ...inboundBotService, module }, surroundings, { LLM_MODE: 'local', READING_LIMIT_MS: '3000', ...settings });
  }

  /**
   * Without a language model, but for what the settings say.
   * @param readingWorker reads messages in the place of the real one
   */
  static async start(settings: Settings = {}, readingWorker?: URL): Promise<InboundBotUnderTest> {
    const bot = new InboundBotUnderTest(await startSurroundings(), settings, readingWorker);
    await bot.addReplica();
    return bot;
  }

  addReplica(): Promise<RunningService> {
    return this.boot();
  }

  say(customer: Principal | null, message: string, more: Partial<MessageOptions> = {}): Promise<ChatReply> {
    const { session_id = 'shared-session-1234567890', message_id = randomUUID(), user_id } = more;
    const body = { session_id, message, message_id, ...(user_id !== undefined && { user_id }) };
    return this.askAs(customer, inboundChat.sendMessage, body);
  }

  history(customer: Principal, session_id: string): Promise<HistoryReply> {
    return this.askAs(customer, inboundChat.getHistory, { session_id });
  }

  /** What auth tells. */
  async publish(event: EventContract, data: object): Promise<void> {
    const auth = jetstream(await this.connectionOf('auth'));
    await auth.publish(event.subject, JSON.stringify(data), { msgID: randomUUID() });
  }

  /** The conversation as an administrator sees it. */
  conversation(conversation_id: string): Promise<ConversationView> {
    return this.ask(inboundChat.getConversation, { conversation_id }, 'admin');
  }
}

interface MessageOptions {
  readonly session_id: string;
  readonly message_id: string;
  readonly user_id: string;
}

export const aCustomer = (): Principal => ({
  id: randomBytes(12).toString('hex'),
  role: 'user',
  session_id: 'a-sign-in',
});
export const newSession = (): string => randomBytes(18).toString('base64url');
