import { randomBytes, randomUUID } from 'node:crypto';
import {
  getOutboundConversation,
  sendOutboundMessage,
  type ChatReply,
  type ConversationView,
} from '@abbotsford/contracts';
import type { RunningService } from '@abbotsford/service-kit';
import { ServiceUnderTest, startSurroundings, type Surroundings } from '@abbotsford/testing';
import { outboundBotService } from '../src/outbound-bot.service-definition';

type Settings = Readonly<Record<string, string>>;

/** The outbound bot, asked by visitors. */
export class OutboundBotUnderTest extends ServiceUnderTest {
  protected override readonly askingAs = null;

  private constructor(surroundings: Surroundings, settings: Settings) {
    super(outboundBotService, surroundings, { LLM_MODE: 'local', ...settings });
  }

  /** Without a language model, but for what the settings say. */
  static async start(settings: Settings = {}): Promise<OutboundBotUnderTest> {
    const bot = new OutboundBotUnderTest(await startSurroundings(), settings);
    await bot.addReplica();
    return bot;
  }

  addReplica(settings: Settings = {}): Promise<RunningService> {
    return this.boot(settings);
  }

  say(session_id: string, message: string, message_id: string = randomUUID()): Promise<ChatReply> {
    return this.ask(sendOutboundMessage, { session_id, message, message_id, country_code: 'AU' });
  }

  /** The conversation as an administrator sees it. */
  conversation(conversation_id: string): Promise<ConversationView> {
    return this.ask(getOutboundConversation, { conversation_id }, 'admin');
  }
}

export const newSession = (): string => randomBytes(18).toString('base64url');
