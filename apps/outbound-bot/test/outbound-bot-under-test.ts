import { randomBytes, randomUUID } from 'node:crypto';
import { getConnectionToken } from '@nestjs/mongoose';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import type { Connection } from 'mongoose';
import {
  getOutboundConversation,
  sendOutboundMessage,
  type ChatReply,
  type ConversationView,
  type RequestContract,
  type Role,
} from '@abbotsford/contracts';
import { startNats, testMongo, type NatsServer, type TestMongo } from '@abbotsford/local-stack';
import {
  backgroundContext,
  bootService,
  ServiceClient,
  ServiceMetrics,
  type RunningService,
} from '@abbotsford/service-kit';
import { outboundBotService } from '../src/outbound-bot.service-definition';

/** The service with a database and a NATS server of its own, and a caller that stays when the service stops. */
export class OutboundBotUnderTest {
  private readonly replicas: RunningService[] = [];
  private readonly client: ServiceClient;

  private constructor(
    private readonly nats: NatsServer,
    private readonly mongo: TestMongo,
    private readonly connection: NatsConnection,
    private readonly env: Readonly<Record<string, string>>,
  ) {
    this.client = new ServiceClient(connection, 'gateway', new ServiceMetrics('gateway'));
  }

  /** Without a language model, but for what `env` says. */
  static async start(env: Readonly<Record<string, string>> = {}): Promise<OutboundBotUnderTest> {
    const nats = await startNats({ port: 0 });
    const bot = new OutboundBotUnderTest(nats, testMongo(), await connect({ servers: nats.url }), env);
    await bot.addReplica();
    return bot;
  }

  async addReplica(env: Readonly<Record<string, string>> = {}): Promise<RunningService> {
    const replica = await bootService(outboundBotService, {
      NATS_URL: this.nats.url,
      MONGODB_URL: this.mongo.url,
      MONGODB_DB_NAME: this.mongo.dbName,
      HEALTH_PORT: '0',
      LOG_LEVEL: 'fatal',
      LLM_MODE: 'local',
      ...this.env,
      ...env,
    });
    this.replicas.push(replica);
    return replica;
  }

  async stopReplicas(): Promise<void> {
    await Promise.all(this.replicas.splice(0).map((replica) => replica.close()));
  }

  async stop(): Promise<void> {
    await this.stopReplicas();
    await this.connection.close();
    await this.mongo.drop();
    await this.nats.dispose();
  }

  /** The replica that was started last. */
  get replica(): RunningService {
    const replica = this.replicas.at(-1);
    if (!replica) throw new Error('no replica runs');
    return replica;
  }

  get database(): Connection {
    return this.replica.app.get<Connection>(getConnectionToken());
  }

  ask<Request extends object, Reply>(
    contract: RequestContract<Request, Reply> & { kind: 'request' },
    request: NoInfer<Request>,
    role: Role | null = null,
  ): Promise<Reply> {
    const principal = role && { id: '0123456789abcdef01234567', role, session_id: 'a-session' };
    return this.client.call(contract, request, { ...backgroundContext(15_000), principal });
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
