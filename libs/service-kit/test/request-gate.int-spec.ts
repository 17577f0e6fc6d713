import { Controller, Module } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { health, request, streamRequest, Text, type ServiceHealth } from '@abbotsford/contracts';
import { startNats, type NatsServer } from '@abbotsford/local-stack';
import {
  backgroundContext,
  bootService,
  createKitParts,
  defineConfig,
  Handles,
  HandlesStream,
  healthPort,
  messagingSettings,
  type KitParts,
  type RequestContext,
  type RunningService,
} from '../src/index';

class HoldRequest {
  @Text({ max: 100 })
  text!: string;
}

const hold = request({ subject: 'crm.v1.hold', request: HoldRequest, deadlineMs: 10_000 })<{ text: string }>();
const holdStream = streamRequest({ subject: 'crm.v1.hold-stream', request: HoldRequest, deadlineMs: 10_000 })<string>();

const running = new Map<string, () => void>();
const seen: string[] = [];
const held = (text: string, { signal }: RequestContext): Promise<void> =>
  new Promise((resolve) => {
    seen.push(text);
    running.set(text, resolve);
    signal.addEventListener('abort', () => resolve());
  });

@Controller()
class HoldController {
  @Handles(hold)
  async hold({ text }: HoldRequest, context: RequestContext) {
    // Deaf to its deadline, as a handler should not be.
    if (text === 'deaf') await new Promise<void>((resolve) => running.set(text, resolve));
    else await held(text, context);
    return { text };
  }

  @HandlesStream(holdStream)
  async *holdStream({ text }: HoldRequest, context: RequestContext) {
    yield 'begun';
    await held(text, context);
    yield text;
  }
}

@Module({ controllers: [HoldController] })
class HoldModule {}

const config = defineConfig('crm', { ...messagingSettings, ...healthPort(0) });

describe('a service that has too much to do', () => {
  let nats: NatsServer;
  let service: RunningService;
  let caller: KitParts;

  beforeAll(async () => {
    nats = await startNats({ contracts: { requests: [hold, holdStream, health('crm')] } });
    const env = { HEALTH_PORT: '0', LOG_LEVEL: 'fatal', SHUTDOWN_GRACE_MS: '1000' };
    service = await bootService(
      { name: 'crm', config, module: HoldModule, contracts: [hold, holdStream] },
      { ...env, ...nats.address('crm'), REQUESTS_AT_ONCE: '2', REQUESTS_WAITING: '3' },
    );
    caller = await createKitParts('gateway', config, { ...env, ...nats.address('gateway') });
  });
  afterEach(() => {
    for (const letGo of running.values()) letGo();
    running.clear();
    seen.length = 0;
  });
  afterAll(async () => {
    await service.close();
    await caller.nats.close();
    await nats.dispose();
  });

  const ask = (text: string, timeoutMs = 10_000) => caller.client.call(hold, { text }, backgroundContext(timeoutMs));
  const letGo = async (text: string): Promise<void> => {
    await expect.poll(() => running.get(text)).toBeDefined();
    running.get(text)?.();
  };
  const metric = async (name: string): Promise<number> => {
    const text = await (await fetch(`http://127.0.0.1:${service.healthPort}/metrics`)).text();
    return Number(
      text
        .split('\n')
        .find((line) => line.startsWith(name))
        ?.split(' ')
        .at(-1) ?? 0,
    );
  };

  it('answers a few at once, lets a few wait, refuses the rest at once, and goes on afterwards', async () => {
    const first = [ask('0'), ask('1')];
    await expect.poll(() => seen).toEqual(['0', '1']);
    const waiting = ['2', '3', '4'].map((text) => ask(text));
    await expect.poll(() => metric('requests_under_way{state="waiting"')).toBe(3);
    await expect(ask('5')).rejects.toMatchObject({ code: 'service.unavailable', body: { retry_after: 2 } });
    expect(seen).toEqual(['0', '1']);
    expect(await metric('requests_refused_total')).toBe(1);

    const { checks } = await caller.client.call(health('crm'), {});
    expect((checks as ServiceHealth['checks'])['load']).toMatchObject({ status: 'degraded' });
    for (const text of ['0', '1', '2', '3', '4']) await letGo(text);
    const texts = (await Promise.all([...first, ...waiting])).map(({ text }) => text);
    expect(texts).toEqual(['0', '1', '2', '3', '4']);
    const next = ask('6');
    await letGo('6');
    expect(await next).toEqual({ text: '6' });
  });

  it('counts a stream until its last frame', async () => {
    const read = async (text: string): Promise<string[]> => {
      const frames: string[] = [];
      for await (const frame of caller.client.stream(holdStream, { text })) frames.push(frame);
      return frames;
    };
    const streams = [read('a'), read('b')];
    await expect.poll(() => seen).toEqual(['a', 'b']);
    const waiting = ['c', 'd', 'e'].map((text) => ask(text));
    await expect.poll(() => metric('requests_under_way{state="waiting"')).toBe(3);
    await expect(read('f')).rejects.toMatchObject({ code: 'service.unavailable' });
    for (const text of ['a', 'b', 'c', 'd', 'e']) await letGo(text);
    expect(await Promise.all(streams)).toEqual([
      ['begun', 'a'],
      ['begun', 'b'],
    ]);
    await Promise.all(waiting);
  });

  it('gives the place of work that does not end in time to others', async () => {
    const deaf = [ask('deaf', 200), ask('deaf', 200)];
    for (const call of deaf) await expect(call).rejects.toMatchObject({ code: 'service.deadline' });
    const next = ask('next');
    await letGo('next');
    expect(await next).toEqual({ text: 'next' });
  });
});
