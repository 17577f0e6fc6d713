import { randomBytes, randomUUID } from 'node:crypto';
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { type ChatReply, type ConversationView, outboundChat } from '@abbotsford/contracts';
import type { RunningService } from '@abbotsford/service-kit';
import { ServiceUnderTest, startSurroundings, type Surroundings } from '@abbotsford/testing';
import { READING_WORKER } from '@abbotsford/bot';
import { OutboundBotModule } from '../src/outbound-bot.module';
import { outboundBotService } from '../src/outbound-bot.service-definition';

type Settings = Readonly<Record<string, string>>;

/** The outbound bot, asked by visitors. */
export class OutboundBotUnderTest extends ServiceUnderTest {
  protected override readonly askingAs = null;

  private constructor(surroundings: Surroundings, settings: Settings, readingWorker?: URL) {
    const providers = readingWorker ? [{ provide: READING_WORKER, useValue: readingWorker }] : [];
    const module = { module: OutboundBotModule, providers };
    // Replicas and their callers share a process here, whose processor time is what the limit is measured by.
    super({ ...outboundBotService, module }, surroundings, {
      LLM_MODE: 'local',
      READING_LIMIT_MS: '3000',
      ...settings,
    });
  }

  /**
   * Without a language model, but for what the settings say.
   * @param readingWorker reads messages in the place of the real one
   */
  static async start(settings: Settings = {}, readingWorker?: URL): Promise<OutboundBotUnderTest> {
    const bot = new OutboundBotUnderTest(await startSurroundings(), settings, readingWorker);
    await bot.addReplica();
    return bot;
  }

  addReplica(settings: Settings = {}): Promise<RunningService> {
    return this.boot(settings);
  }

  say(session_id: string, message: string, message_id: string = randomUUID()): Promise<ChatReply> {
    return this.ask(outboundChat.sendMessage, { session_id, message, message_id, country_code: 'AU' });
  }

  /** What an operator sees of JetStream. */
  async jetStream(): Promise<JetStreamManager> {
    return jetstreamManager(await this.connectionOf('operator'));
  }

  /** The conversation as an administrator sees it. */
  conversation(conversation_id: string): Promise<ConversationView> {
    return this.ask(outboundChat.getConversation, { conversation_id }, 'admin');
  }
}

export const newSession = (): string => randomBytes(18).toString('base64url');
