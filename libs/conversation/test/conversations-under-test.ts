import { randomBytes, randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { conversationClosed, type ChatFrame, type ChatSource, type ConversationUsage } from '@abbotsford/contracts';
import { startNats, testMongo, type NatsServer } from '@abbotsford/local-stack';
import {
  backgroundContext,
  bootService,
  defineConfig,
  healthPort,
  messagingSettings,
  mongoSettings,
  Outbox,
  Transaction,
  type RunningService,
} from '@abbotsford/service-kit';
import {
  archiveSchema,
  ConversationArchive,
  ConversationRecords,
  ConversationsRepository,
  conversationSchema,
  TakeoversRepository,
  TurnRunner,
  WordIndex,
  type ArchiveRow,
  type Bot,
  type ConversationRow,
  type MessageRow,
  type SessionOwner,
  type Told,
} from '../src/index';

@Module({})
class EmptyModule {}

const config = defineConfig('outbound-bot', { ...messagingSettings, ...mongoSettings, ...healthPort(0) });

/** Counts the messages in its state, says them back, and ends on "bye". Waits on the gate when it is given one. */
export class EchoBot implements Bot {
  readonly answered: string[] = [];
  history: readonly MessageRow[] = [];

  constructor(
    private readonly gate: Promise<void> = Promise.resolve(),
    private readonly withEvent = false,
    private readonly usage?: ConversationUsage,
  ) {}

  async answer(input: Parameters<Bot['answer']>[0], onText: (text: string) => void) {
    await this.gate;
    input.signal.throwIfAborted();
    this.answered.push(input.message);
    this.history = input.history;
    const count = Number(input.conversation.data['count'] ?? 0) + 1;
    onText(`${count}: ${input.message}`);
    const data = {
      conversation_id: input.conversation.conversation_id,
      chat_type: 'outbound' as const,
      closed_reason: 'test',
      at: input.now.toISOString(),
    };
    return {
      data: { count },
      asked: [],
      summary: `${count} messages`,
      reply: { response: `${count}: ${input.message}`, citations: [], suggestions: [] },
      closed_reason: input.message === 'bye' ? 'user_closed' : null,
      events: this.withEvent ? [{ event: conversationClosed, data }] : [],
      ...(this.usage ? { usage: this.usage } : {}),
    };
  }

  carryOver(data: Record<string, unknown>) {
    return data;
  }

  isBack() {
    return 'I am back.';
  }
}

export const newSession = (): string => randomBytes(16).toString('base64url');

export const holder = (session_id: string): SessionOwner => ({ session_id, user_id: null });

interface Saying {
  readonly bot?: Bot;
  readonly id?: string;
  readonly emit?: (f: ChatFrame) => void;
  readonly timeoutMs?: number;
  readonly source?: ChatSource;
}

export const say = (runner: TurnRunner, session_id: string, text: string, options: Saying = {}) =>
  runner.run(
    { ...holder(session_id), text, message_id: options.id ?? randomUUID(), source: options.source },
    options.bot ?? new EchoBot(),
    backgroundContext(options.timeoutMs ?? 15_000),
    options.emit ?? (() => undefined),
  );

/** Conversations in a database of their own, and runners that are replicas: nothing is shared but the database. */
export class Conversations {
  private constructor(
    private readonly nats: NatsServer,
    private readonly mongo: ReturnType<typeof testMongo>,
    private readonly service: RunningService,
    readonly repository: ConversationsRepository,
    readonly takeovers: TakeoversRepository,
    readonly records: ConversationRecords,
    readonly archive: ConversationArchive,
    readonly words: WordIndex,
  ) {}

  static async start(): Promise<Conversations> {
    const [nats, mongo] = [await startNats({ port: 0 }), testMongo()];
    const service = await bootService(
      { name: 'outbound-bot', config, module: EmptyModule, contracts: [] },
      {
        ...nats.address('outbound-bot'),
        MONGODB_URL: mongo.url,
        MONGODB_DB_NAME: mongo.dbName,
        HEALTH_PORT: '0',
        LOG_LEVEL: 'fatal',
      },
    );
    const connection = service.app.get<Connection>(getConnectionToken());
    const rows = connection.model<ConversationRow>('talks', conversationSchema('talks'));
    await rows.init();
    const parts = connection.model<ArchiveRow>('talks_archive', archiveSchema('talks_archive'));
    await parts.init();
    const archive = new ConversationArchive(parts);
    return new Conversations(
      nats,
      mongo,
      service,
      new ConversationsRepository(rows, archive, 'outbound'),
      new TakeoversRepository(rows),
      new ConversationRecords(rows, archive),
      archive,
      new WordIndex(rows),
    );
  }

  runner(conversations = this.repository, onTold?: (told: Told) => void): TurnRunner {
    const { app } = this.service;
    return new TurnRunner(conversations, this.takeovers, app.get(Transaction), app.get(Outbox), onTold);
  }

  /** Changes a conversation as only time and other parts of a service do. */
  async change(session_id: string, set: object): Promise<void> {
    const rows = this.service.app.get<Connection>(getConnectionToken()).collection('talks');
    await rows.updateOne({ session_id }, { $set: set });
  }

  async stored(session_id: string) {
    const rows = this.service.app.get<Connection>(getConnectionToken()).collection<ConversationRow>('talks');
    const found = await rows.find({ session_id }).sort({ created_at: 1 }).toArray();
    return found.map((c) => ({ ...c, texts: c.messages.map((m) => m.user ?? m.staff ?? m.bot ?? `(${m.part})`) }));
  }

  async stop(): Promise<void> {
    await this.service.close();
    await this.mongo.drop();
    await this.nats.dispose();
  }
}
