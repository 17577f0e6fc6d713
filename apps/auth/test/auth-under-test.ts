import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection, mongo } from 'mongoose';
import {
  login,
  register,
  type AccessTokenPayload,
  type RegisterRequest,
  type RequestContract,
  type TokenReply,
} from '@abbotsford/contracts';
import { type NatsServer, startNats, type TestMongo, testMongo } from '@abbotsford/local-stack';
import { backgroundContext, bootService, type Principal, type RunningService } from '@abbotsford/service-kit';
import { authService } from '../src/auth.service-definition';
import type { SessionDocument } from '../src/sessions/session.schema';
import type { UserDocument } from '../src/users/user.schema';

export const password = 'three flat whites please';
export const adminEmail = 'owner@abbotsford.example';
export const adminPassword = 'grinder-violet-7-harbour';

type RequestKind<Request extends object, Reply> = RequestContract<Request, Reply> & { kind: 'request' };

let people = 0;

/** The auth service with a real NATS and a database of its own. */
export class AuthUnderTest {
  private constructor(
    private readonly nats: NatsServer,
    private readonly database: TestMongo,
    readonly env: NodeJS.ProcessEnv,
    readonly service: RunningService,
  ) {}

  static async start(settings: NodeJS.ProcessEnv = {}): Promise<AuthUnderTest> {
    const nats = await startNats();
    const database = testMongo();
    const env = {
      NATS_URL: nats.url,
      MONGODB_URL: database.url,
      MONGODB_DB_NAME: database.dbName,
      HEALTH_PORT: '0',
      LOG_LEVEL: 'fatal',
      SHUTDOWN_GRACE_MS: '2000',
      JWT_SECRET: 'q9Zt4mVx7Lr2Kc8Wd3Hn6Bj5Pf0Gs1Ya',
      ADMIN_EMAIL: adminEmail,
      ADMIN_PASSWORD: adminPassword,
      ...settings,
    };
    return new AuthUnderTest(nats, database, env, await bootService(authService, env));
  }

  async stop(): Promise<void> {
    await this.service.close();
    await this.database.drop();
    await this.nats.dispose();
  }

  get users(): mongo.Collection<UserDocument> {
    return this.connection.collection<UserDocument>('users');
  }

  get sessions(): mongo.Collection<SessionDocument> {
    return this.connection.collection<SessionDocument>('auth_sessions');
  }

  /** Calls as the person who got these tokens, or as nobody. */
  call<Request extends object, Reply>(
    contract: RequestKind<Request, Reply>,
    request: Request,
    tokens?: TokenReply,
  ): Promise<Reply> {
    const principal = tokens ? principalOf(tokens) : null;
    return this.service.client.call(contract, request, { ...backgroundContext(20_000), principal });
  }

  /** A new account, signed in. */
  async person(more: Partial<RegisterRequest> = {}): Promise<TokenReply> {
    const email = `person${++people}@cafe.example`;
    return this.call(register, { email, password, name: 'Priya Nair', ...more });
  }

  admin(): Promise<TokenReply> {
    return this.call(login, { email: adminEmail, password: adminPassword });
  }

  /** The value of a metric with these labels, 0 when there is none yet. */
  async metric(name: string, labels: Record<string, string>): Promise<number> {
    const text = await (await fetch(`http://127.0.0.1:${this.service.healthPort}/metrics`)).text();
    const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
    const line = text.split('\n').find((l) => l.startsWith(`${name}{`) && wanted.every((w) => l.includes(w)));
    return Number(line?.slice(line.lastIndexOf(' ') + 1) ?? 0);
  }

  private get connection(): Connection {
    return this.service.app.get<Connection>(getConnectionToken());
  }
}

export function claimsOf(tokens: TokenReply): AccessTokenPayload {
  const payload = tokens.access_token.split('.')[1] ?? '';
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as AccessTokenPayload;
}

export function principalOf(tokens: TokenReply): Principal {
  const { sub, role, sid } = claimsOf(tokens);
  return { id: sub, role, session_id: sid };
}
