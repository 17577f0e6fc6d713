import { randomBytes } from 'node:crypto';
import { Controller, Module, type Type } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import {
  ACCESS_TOKEN_AUDIENCE,
  ACCESS_TOKEN_ISSUER,
  checkSession,
  type RequestContract,
  type ServiceName,
  type SessionState,
} from '@abbotsford/contracts';
import type { Role } from '@abbotsford/rights';
import { startNats, type NatsServer } from '@abbotsford/local-stack';
import {
  bootService,
  defineConfig,
  Handles,
  HandlesStream,
  healthPort,
  messagingSettings,
  type RequestContext,
  type RunningService,
} from '@abbotsford/service-kit';
import { bootGateway, type RunningGateway } from '../src/boot-gateway';

export const JWT_SECRET = randomBytes(32).toString('hex');

const generous = '100000/minute';

/** Limits that no test reaches; what is left out has its default. */
const gatewayEnv = {
  JWT_SECRET,
  PORT: '0',
  HOST: '127.0.0.1',
  HEALTH_PORT: '0',
  LOG_LEVEL: 'fatal',
  SHUTDOWN_GRACE_MS: '3000',
  SHUTDOWN_DELAY_MS: '0',
  RATE_LIMIT_GLOBAL: generous,
  RATE_LIMIT_LOGIN: generous,
  RATE_LIMIT_REGISTER: generous,
  RATE_LIMIT_CHAT: generous,
  RATE_LIMIT_VOICE: generous,
};

type Answer = (request: never, context: RequestContext) => unknown;

/** A request as a service got it. */
interface Received {
  readonly subject: string;
  readonly request: object;
  readonly context: RequestContext;
}

/** A gateway, a NATS server, and small services that answer as a test says. */
export class Platform {
  readonly received: Received[] = [];
  private readonly sessions = new Map<string, SessionState>();
  private readonly running: { close(): Promise<void> }[] = [];

  private constructor(readonly nats: NatsServer) {}

  static async start(): Promise<Platform> {
    return new Platform(await startNats({ port: 0 }));
  }

  /** Passport has one set of strategies a process, so tokens are checked as the gateway started last would. */
  async gateway(env: Readonly<Record<string, string>> = {}): Promise<RunningGateway> {
    const gateway = await bootGateway({ ...gatewayEnv, ...this.nats.address('gateway'), ...env });
    this.running.unshift(gateway);
    return gateway;
  }

  /** Starts a service that answers these contracts, and notes what it is asked. */
  async service(name: ServiceName, answers: readonly (readonly [RequestContract, Answer])[]): Promise<RunningService> {
    const noted = answers.map(([contract, answer]) => [contract, this.noting(contract, answer)] as const);
    const service = await bootService(
      {
        name,
        config: defineConfig(name, { ...messagingSettings, ...healthPort(0) }),
        module: moduleOf(noted),
        contracts: answers.map(([contract]) => contract),
      },
      { ...this.nats.address(name), HEALTH_PORT: '0', LOG_LEVEL: 'fatal', SHUTDOWN_GRACE_MS: '0' },
    );
    this.running.push(service);
    return service;
  }

  /** The auth service, as far as the gateway itself needs it. */
  auth(answers: readonly (readonly [RequestContract, Answer])[] = []): Promise<RunningService> {
    const check = ({ session_id }: { session_id: string }): SessionState =>
      this.sessions.get(session_id) ?? { active: false, user_id: '', role: 'user' };
    return this.service('auth', [[checkSession, check], ...answers]);
  }

  /** Signs someone in. */
  signIn(role: Role, claims: object = {}): { token: string; userId: string; sessionId: string } {
    const [userId, sessionId] = [randomBytes(12).toString('hex'), randomBytes(12).toString('hex')];
    this.sessions.set(sessionId, { active: true, user_id: userId, role });
    return { token: sign({ sub: userId, role, sid: sessionId, ...claims }), userId, sessionId };
  }

  /** Ends a session, without telling anyone. */
  revoke(sessionId: string): void {
    this.sessions.delete(sessionId);
  }

  receivedBy(contract: RequestContract): Received[] {
    return this.received.filter(({ subject }) => subject === contract.subject);
  }

  async stop(): Promise<void> {
    for (const part of this.running) await part.close();
    await this.nats.dispose();
  }

  private noting(contract: RequestContract, answer: Answer): Answer {
    return (request: never, context) => {
      this.received.push({ subject: contract.subject, request: { ...(request as object) }, context });
      return contract.kind === 'stream' ? answer(request, context) : Promise.resolve(answer(request, context));
    };
  }
}

export interface SignOptions {
  readonly secret?: string;
  readonly algorithm?: 'HS256' | 'HS384' | 'HS512';
  readonly issuer?: string;
  readonly audience?: string;
  /** Seconds. */
  readonly expiresIn?: number;
}

/** An access token as the auth service makes it, but for what the options say. */
export function sign(claims: object, options: SignOptions = {}): string {
  return new JwtService().sign(claims, {
    secret: JWT_SECRET,
    algorithm: 'HS256',
    issuer: ACCESS_TOKEN_ISSUER,
    audience: ACCESS_TOKEN_AUDIENCE,
    ...('exp' in claims ? {} : { expiresIn: 600 }),
    ...options,
  });
}

function moduleOf(answers: readonly (readonly [RequestContract, Answer])[]): Type {
  @Controller()
  class Answers {}

  for (const [index, [contract, answer]] of answers.entries()) {
    const descriptor: PropertyDescriptor = { value: answer, writable: true, configurable: true };
    const handles = (contract.kind === 'stream' ? HandlesStream : Handles) as unknown as (
      c: RequestContract,
    ) => MethodDecorator;
    handles(contract)(Answers.prototype, `answer${index}`, descriptor);
    Object.defineProperty(Answers.prototype, `answer${index}`, descriptor);
  }

  @Module({ controllers: [Answers] })
  class AnswersModule {}

  return AnswersModule;
}
