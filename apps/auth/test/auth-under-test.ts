import { jetstreamManager } from '@nats-io/jetstream';
import type { mongo } from 'mongoose';
import { expect } from 'vitest';
import {
  accountDeletionRequested,
  login,
  register,
  sessionsRevoked,
  type AccessTokenPayload,
  type AccountDeletionRequested,
  type RegisterCall,
  type RequestContract,
  type IssuedTokens,
} from '@abbotsford/contracts';
import { canStartRedis, startRedis, type RedisServer } from '@abbotsford/local-stack';
import { backgroundContext, type Principal } from '@abbotsford/service-kit';
import {
  ServiceUnderTest,
  startSmtpStandIn,
  startSurroundings,
  type SmtpStandIn,
  type Surroundings,
} from '@abbotsford/testing';
import { authService } from '../src/auth.service-definition';
import type { SessionDocument } from '../src/sessions/session.schema';
import type { UserDocument } from '../src/users/user.schema';

export const password = 'three flat whites please';
export const adminEmail = 'owner@abbotsford.example';
export const adminPassword = 'grinder-violet-7-harbour';

let people = 0;

/** The auth service, called by people who signed in to it. */
export class AuthUnderTest extends ServiceUnderTest {
  private redis: RedisServer | undefined;
  private smtp: SmtpStandIn | undefined;

  private constructor(surroundings: Surroundings, settings: Readonly<Record<string, string>>) {
    super(authService, surroundings, {
      SHUTDOWN_GRACE_MS: '2000',
      SECRETS_KEY: 'r3Kd8sQv1Nw6Xb4Tz9Yc2Fm7Hg5Lp0Je',
      JWT_SECRET: 'q9Zt4mVx7Lr2Kc8Wd3Hn6Bj5Pf0Gs1Ya',
      ADMIN_EMAIL: adminEmail,
      ADMIN_PASSWORD: adminPassword,
      ...settings,
    });
  }

  static async start(settings: Readonly<Record<string, string>> = {}): Promise<AuthUnderTest> {
    const auth = new AuthUnderTest(await startSurroundings(), settings);
    await auth.boot();
    return auth;
  }

  /** Two replicas that count together; where there is no Redis, one that counts by itself. */
  static async startCountingTogether(): Promise<AuthUnderTest> {
    const redis = (await canStartRedis()) ? await startRedis() : undefined;
    const auth = await AuthUnderTest.start(redis ? { REDIS_URL: redis.url } : {});
    auth.redis = redis;
    if (redis) await auth.addReplica();
    return auth;
  }

  /** With a mail server. */
  static async startWithMail(settings: Readonly<Record<string, string>> = {}): Promise<AuthUnderTest> {
    const smtp = await startSmtpStandIn();
    const mail = { SMTP_URL: smtp.url, SMTP_TLS: 'none', MAIL_FROM: 'hello@abbotsford.example' };
    const auth = await AuthUnderTest.start({ ...mail, PUBLIC_WEB_URL: 'https://shop.example', ...settings });
    auth.smtp = smtp;
    return auth;
  }

  /** The subjects of the mails that an address has got so far. */
  subjectsTo(address: string): string[] {
    return (this.smtp?.to(address) ?? []).map(({ subject }) => subject);
  }

  /** The token in the nth mail with a link to an address, once it is there. */
  async tokenSentTo(address: string, page: string, nth = 1): Promise<string> {
    const sent = () => this.smtp?.to(address).flatMap(({ links }) => links.filter((link) => link.includes(page))) ?? [];
    await expect.poll(() => sent().length).toBeGreaterThanOrEqual(nth);
    return new URL(sent()[nth - 1] ?? '').hash.slice(1);
  }

  /** What the CRM is asked to erase of people who delete their own accounts. */
  async deletionsRequested(): Promise<AccountDeletionRequested[]> {
    const manager = await jetstreamManager(await this.connectionOf('operator'));
    const { first_seq, last_seq } = (await manager.streams.info('EVENTS')).state;
    const requests: AccountDeletionRequested[] = [];
    for (let seq = Math.max(1, first_seq); seq <= last_seq; seq++) {
      const message = await manager.streams.getMessage('EVENTS', { seq });
      if (message?.subject === accountDeletionRequested.subject) requests.push(message.json());
    }
    return requests;
  }

  override async stop(): Promise<void> {
    await super.stop();
    await this.smtp?.close();
    await this.redis?.dispose();
  }

  async addReplica(settings: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.boot(settings);
  }

  get users(): mongo.Collection<UserDocument> {
    return this.database.collection<UserDocument>('users');
  }

  get sessions(): mongo.Collection<SessionDocument> {
    return this.database.collection<SessionDocument>('auth_sessions');
  }

  /** Calls as the person who got these tokens, or as nobody. */
  call<Request extends object, Reply>(
    contract: RequestContract<Request, Reply> & { kind: 'request' },
    request: NoInfer<Request>,
    tokens?: IssuedTokens,
  ): Promise<Reply> {
    return this.askAs(tokens ? principalOf(tokens) : null, contract, request);
  }

  /** Calls as a client of the gateway with this address; `client` is what the gateway makes of it. */
  callFrom<Request extends object, Reply>(
    client: string,
    contract: RequestContract<Request, Reply> & { kind: 'request' },
    request: NoInfer<Request>,
  ): Promise<Reply> {
    return this.client.call(contract, request, { ...backgroundContext(20_000), client });
  }

  /** A new account, signed in. */
  async person(more: Partial<RegisterCall> = {}): Promise<IssuedTokens> {
    const email = `person${++people}@cafe.example`;
    return this.call(register, { email, password, name: 'Priya Nair', ...more });
  }

  /** The sessions that gateways are told of as ended while `work` runs, which waits for an answer of the service. */
  async toldDuring(work: () => Promise<unknown>): Promise<string[]> {
    const told: string[] = [];
    const stop = this.client.onBroadcast(sessionsRevoked, ({ session_ids }) => told.push(...session_ids));
    await this.connection.flush();
    await work();
    // The service broadcasts before it answers, and both come over one connection, so they are in order.
    stop();
    return told;
  }

  admin(): Promise<IssuedTokens> {
    return this.call(login, { email: adminEmail, password: adminPassword });
  }
}

export function claimsOf(tokens: IssuedTokens): AccessTokenPayload {
  const payload = tokens.access_token.split('.')[1] ?? '';
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as AccessTokenPayload;
}

export function principalOf(tokens: IssuedTokens): Principal {
  const { sub, role, sid } = claimsOf(tokens);
  return { id: sub, role, session_id: sid };
}
