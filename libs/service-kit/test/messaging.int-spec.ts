import { Controller, Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BusUser } from '@abbotsford/bus';
import { request, ServiceError, streamRequest, Text, Whole } from '@abbotsford/contracts';
import { startNats, type NatsServer } from '@abbotsford/local-stack';
import {
  backgroundContext,
  bootService,
  createKitParts,
  currentContext,
  defineConfig,
  Handles,
  HandlesStream,
  healthPort,
  messagingSettings,
  type KitParts,
  type RequestContext,
  type RunningService,
} from '../src/index';

class EchoRequest {
  @Text({ max: 10_000_000 })
  text!: string;

  @Whole({ min: 0, max: 60_000, optional: true })
  delay_ms?: number;
}

const echo = request({
  subject: 'crm.v1.echo',
  request: EchoRequest,
  errors: ['deal.not_found'],
  deadlineMs: 2_000,
})<{ text: string; request_id: string; principal: string | null }>();
/** Sent by services, so nothing in its headers tells of a person. */
const shared = request({
  subject: 'crm.v1.shared',
  request: EchoRequest,
  callers: ['gateway', 'outbound-bot'],
  deadlineMs: 2_000,
})<{ principal: string | null }>();
const grow = request({ subject: 'crm.v1.grow', request: EchoRequest, deadlineMs: 5_000 })<{ text: string }>();
const fail = request({
  subject: 'crm.v1.fail',
  request: EchoRequest,
  errors: ['deal.not_found'],
  deadlineMs: 2_000,
})<never>();
const count = streamRequest({ subject: 'crm.v1.count', request: EchoRequest, deadlineMs: 5_000 })<number>();
const few = streamRequest({ subject: 'crm.v1.few', request: EchoRequest, deadlineMs: 2_000 })<number>();
const nobody = request({ subject: 'rag.v1.nobody', request: EchoRequest, deadlineMs: 2_000 })<never>();

const started: string[] = [];
const cancelled: string[] = [];

@Controller()
class EchoController {
  @Handles(echo)
  async echo(request: EchoRequest, context: RequestContext) {
    started.push(request.text);
    if (request.delay_ms) await new Promise((resolve) => setTimeout(resolve, request.delay_ms));
    return { text: request.text, request_id: context.requestId, principal: currentContext()?.principal?.id ?? null };
  }

  @Handles(shared)
  shared(_request: EchoRequest, context: RequestContext) {
    return Promise.resolve({ principal: context.principal?.id ?? currentContext()?.principal?.id ?? null });
  }

  @Handles(grow)
  grow(request: EchoRequest) {
    return Promise.resolve({ text: request.text.repeat(20) });
  }

  @Handles(fail)
  fail(request: EchoRequest): Promise<never> {
    if (request.text === 'fault') throw new Error('secret internals');
    if (request.text === 'unlisted') throw new ServiceError('lead.not_found', 'No lead.');
    throw new ServiceError('deal.not_found', 'There is no such deal.', { data: { hint: 1 } });
  }

  @HandlesStream(few)
  async *few(): AsyncIterable<number> {
    for (let i = 0; i < 5; i++) {
      yield i;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  @HandlesStream(count)
  async *count(request: EchoRequest, context: RequestContext): AsyncIterable<number> {
    context.signal.addEventListener('abort', () => cancelled.push(request.text));
    for (let i = 0; i < 1_000 && !context.signal.aborted; i++) {
      yield i;
      await new Promise((resolve) => setTimeout(resolve, request.delay_ms ?? 0));
    }
  }
}

async function framesOf(frames: AsyncIterable<number>): Promise<number[]> {
  const seen: number[] = [];
  for await (const frame of frames) seen.push(frame);
  return seen;
}

@Module({ controllers: [EchoController] })
class EchoModule {}

const config = defineConfig('crm', { ...messagingSettings, ...healthPort(0) });
const definition = {
  name: 'crm',
  config,
  module: EchoModule,
  contracts: [echo, shared, grow, fail, count, few],
} as const;

describe('messaging', () => {
  let nats: NatsServer;
  let service: RunningService;
  let caller: KitParts;
  const env = (user: BusUser = 'crm'): NodeJS.ProcessEnv => ({
    ...nats.address(user),
    HEALTH_PORT: '0',
    LOG_LEVEL: 'fatal',
    SHUTDOWN_GRACE_MS: '5000',
  });

  beforeAll(async () => {
    nats = await startNats({ contracts: { requests: [echo, shared, grow, fail, count, few, nobody] } });
    service = await bootService(definition, env());
    caller = await createKitParts('gateway', config, env('gateway'));
  });
  afterAll(async () => {
    await caller.nats.close();
    await service.close();
    await nats.dispose();
  });

  it('carries request id and principal from the caller to the handler', async () => {
    const context: RequestContext = {
      ...backgroundContext(5_000),
      requestId: 'req-1',
      principal: { id: 'u1', role: 'admin', session_id: 's1' },
    };
    expect(await caller.client.call(echo, { text: 'hello' }, context)).toEqual({
      text: 'hello',
      request_id: 'req-1',
      principal: 'u1',
    });
  });

  it('believes no principal in a request that others than the gateway may send, whoever sent it', async () => {
    const context = { ...backgroundContext(5_000), principal: { id: 'u1', role: 'admin', session_id: 's1' } as const };
    expect(await caller.client.call(shared, { text: 'hello' }, context)).toEqual({ principal: null });
  });

  it('sends its answer to the inbox of a caller only, never where a request says otherwise', async () => {
    const heard: string[] = [];
    service.nats.subscribe('crm.v1.elsewhere', { callback: (_error, message) => void heard.push(message.subject) });
    await service.nats.flush();
    caller.nats.publish(echo.subject, JSON.stringify({ id: '1', data: { text: 'misled' } }), {
      reply: 'crm.v1.elsewhere',
    });
    await caller.nats.flush();
    // Requests are taken in their order: when the second is answered, the first one's answer would be there.
    await caller.client.call(echo, { text: 'after it' });
    await service.nats.flush();
    expect(heard).toEqual([]);
  });

  it('refuses to send what its contract does not allow, and says what to add', async () => {
    await expect(service.client.call(echo, { text: 'a' })).rejects.toThrow(
      "add 'crm' to the callers of that request in libs/contracts",
    );
  });

  it.each([
    ['a wrong type', { text: 5 }, 'text'],
    ['an operator as value', { text: { $gt: '' } }, 'text'],
    ['an unknown field', { text: 'a', extra: 1 }, 'extra'],
    ['a NUL character', { text: 'a\u0000b' }, 'text'],
    ['broken Unicode', { text: 'a\ud800' }, 'text'],
  ])('refuses %s at the caller and names the field', async (_name, body, field) => {
    const call = caller.client.call(echo, body as unknown as EchoRequest);
    await expect(call).rejects.toMatchObject({ code: 'request.invalid', body: { errors: [{ field }] } });
  });

  it('validates at the handler too, whoever sends', async () => {
    const reply = await caller.nats.request(
      'crm.v1.echo',
      JSON.stringify({ id: '1', pattern: 'x', data: { text: 5 } }),
      { timeout: 1_000 },
    );
    expect(reply.json<{ err: { code: string } }>().err.code).toBe('request.invalid');
  });

  it.each([
    ['no JSON', 'not json'],
    ['no id', '{"data":{}}'],
    ['null', 'null'],
  ])('answers a malformed request: %s', async (_name, data) => {
    const reply = await caller.nats.request('crm.v1.echo', data, { timeout: 1_000 });
    expect(reply.json<{ err: { code: string } }>().err.code).toBe('request.invalid');
  });

  it('answers 503 at once when nobody listens', async () => {
    await expect(caller.client.call(nobody, { text: 'a' })).rejects.toMatchObject({ code: 'service.unavailable' });
  });

  it('answers 504 when the deadline is past', async () => {
    const call = caller.client.call(echo, { text: 'a', delay_ms: 500 }, backgroundContext(100));
    await expect(call).rejects.toMatchObject({ code: 'service.deadline' });
  });

  it('passes a listed error on with its data', async () => {
    await expect(caller.client.call(fail, { text: 'a' })).rejects.toMatchObject({
      code: 'deal.not_found',
      body: { data: { hint: 1 } },
    });
  });

  it.each(['fault', 'unlisted'])('tells a caller nothing of a %s but that it failed', async (text) => {
    const error = await caller.client.call(fail, { text }).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'service.failed' });
    expect(JSON.stringify(error)).not.toContain('secret');
  });

  it('answers a clear error for a reply over the limit, and for a request over it', async () => {
    await expect(caller.client.call(grow, { text: 'x'.repeat(500_000) })).rejects.toMatchObject({
      code: 'reply.too_large',
    });
    await expect(caller.client.call(grow, { text: 'x'.repeat(9_000_000) })).rejects.toMatchObject({
      code: 'request.too_large',
    });
  });

  it('streams frames, and cancels the work when the reader leaves', async () => {
    const seen: number[] = [];
    for await (const n of caller.client.stream(count, { text: 'leaver', delay_ms: 5 })) {
      seen.push(n);
      if (n === 3) break;
    }
    expect(seen).toEqual([0, 1, 2, 3]);
    await expect.poll(() => cancelled).toContain('leaver');
  });

  it('answers the request under way before it stops, and takes no new one', async () => {
    const answer = caller.client.call(echo, { text: 'kept', delay_ms: 300 });
    await expect.poll(() => started).toContain('kept');
    await service.close();
    expect(await answer).toMatchObject({ text: 'kept' });
    await expect(caller.client.call(echo, { text: 'late' })).rejects.toMatchObject({ code: 'service.unavailable' });
    service = await bootService(definition, env());
    expect(await caller.client.call(echo, { text: 'next' })).toMatchObject({ text: 'next' });
  });

  it('loses nothing when one of two replicas stops under load, time and again', { timeout: 60_000 }, async () => {
    const failures: unknown[] = [];
    let answered = 0;
    let isOver = false;
    const ask = async (): Promise<void> => {
      for (let n = 0; !isOver; n++) {
        const text = `request ${n}`;
        const asked =
          n % 5 === 0
            ? framesOf(caller.client.stream(few, { text })).then((frames) => expect(frames).toEqual([0, 1, 2, 3, 4]))
            : caller.client.call(echo, { text, delay_ms: n % 20 }).then((reply) => expect(reply.text).toBe(text));
        await asked.then(
          () => answered++,
          (error: unknown) => failures.push(error),
        );
      }
    };
    const asking = Array.from({ length: 30 }, ask);
    for (let stop = 0; stop < 10 || answered < 1_500; stop++) {
      const next = await bootService(definition, env());
      await service.close();
      service = next;
    }
    isOver = true;
    await Promise.all(asking);
    expect(failures).toEqual([]);
  });

  it('stops within its grace period although NATS is away', async () => {
    const another = await startNats();
    const lonely = await bootService(definition, { ...env(), ...another.address('crm'), SHUTDOWN_GRACE_MS: '300' });
    await another.dispose();
    await expect.poll(() => lonely.client.connected).toBe(false);
    await lonely.close();
  });

  it('refuses to start with a contract that nobody handles, and names it', async () => {
    await expect(bootService({ ...definition, contracts: [...definition.contracts, nobody] }, env())).rejects.toThrow(
      /rag\.v1\.nobody has no handler/,
    );
  });

  it('refuses to start with two handlers for one contract, and names it', async () => {
    @Controller()
    class Second {
      @Handles(echo)
      echo(request: EchoRequest) {
        return Promise.resolve({ text: request.text, request_id: '', principal: null });
      }
    }
    @Module({ controllers: [EchoController, Second] })
    class Doubled {}
    await expect(bootService({ ...definition, module: Doubled }, env())).rejects.toThrow(
      /crm\.v1\.echo has 2 handlers/,
    );
  });

  it('answers 503 at once while NATS is away, and goes on by itself afterwards', async () => {
    nats.kill('SIGKILL');
    await expect.poll(() => caller.client.connected).toBe(false);
    await expect(caller.client.call(echo, { text: 'a' })).rejects.toMatchObject({ code: 'service.unavailable' });
    await nats.start();
    await expect
      .poll(() => caller.client.call(echo, { text: 'back' }).catch(() => null), { timeout: 10_000 })
      .toMatchObject({ text: 'back' });
  });
});
