import { randomBytes } from 'node:crypto';
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { neededServices } from '@abbotsford/contracts';
import { startStack, type Stack } from '@abbotsford/local-stack';
import { startOpenAiStandIn, type OpenAiReply, type RecordedRequest } from '@abbotsford/testing';
import { said } from '../../apps/outbound-bot/test/language/said';
import { quantile } from './figures';

const CONVERSATIONS = 64;
/** Each conversation is followed by others, so that most of the time is not spent starting. */
const ROUNDS = 3;
/** A visitor reads and types between two messages; half as long and half as long again, in turns, so that none march in step. */
const PAUSE_MS = 4_000;
const MODEL_MS = 300;
/** Understanding and wording, one after the other. */
const CALLS_A_TURN = 2;
const unlimited = '1000000/minute';
const measured = ['gateway', 'outbound-bot', 'crm'] as const;

/** A café owner who becomes a lead, and what the model hears in each message. */
const talk: readonly (readonly [string, ReturnType<typeof said>])[] = [
  [
    "Hi, I'm Robin and I'm opening a café in Ballarat.",
    said({
      customer_type: { value: 'new_cafe', confidence: 0.9, span: "I'm opening a café" },
      fields: { name: { value: 'Robin', span: 'Robin' } },
    }),
  ],
  [
    'We hope to open in about four months.',
    said({ fields: { timeline: { span: 'in about four months', date: null } } }),
  ],
  [
    'Around 140 cups a day, and we still need a machine.',
    said({
      fields: {
        volume: { value: 140, span: '140 cups a day' },
        equipment: { value: 'no', span: 'we still need a machine' },
      },
    }),
  ],
  ['Something balanced, please.', said({ fields: { coffee_style: { value: 'balanced', span: 'balanced' } } })],
  ['robin@goldfieldsespresso.com.au', said({ fields: { email: { span: 'robin@goldfieldsespresso.com.au' } } })],
  ['0491 570 156', said({ fields: { phone: { span: '0491 570 156' } } })],
];

/** Many conversations at the same moment, with a model that takes its time: what we add to the time of the model. */
export async function benchTurnsAtOnce(): Promise<readonly string[]> {
  const openAi = await startOpenAiStandIn();
  let calls = 0;
  openAi.respondWith((request) => {
    calls += 1;
    return { ...answerTo(request), delayMs: MODEL_MS };
  });
  const stack = await startStack({
    services: neededServices,
    ports: 'free',
    dataDir: null,
    dbName: `bench_${Date.now()}`,
    env: {
      RATE_LIMIT_GLOBAL: unlimited,
      RATE_LIMIT_CHAT: unlimited,
      EVENT_STREAMS_PER_CLIENT: '10000',
      LOG_LEVEL: 'error',
    },
    serviceEnv: {
      'outbound-bot': { LLM_MODE: 'auto', OPENAI_API_KEY: openAi.apiKey, OPENAI_BASE_URL: openAi.url },
    },
  });
  /** @param pauseMs between a visitor's messages */
  const measure = async (title: string, rounds: number, pauseMs: number): Promise<readonly string[]> => {
    calls = 0;
    const before = await cpuSeconds(stack);
    const started = performance.now();
    const times = await converse(stack, rounds, pauseMs);
    const seconds = (performance.now() - started) / 1_000;
    const after = await cpuSeconds(stack);
    if (calls !== CALLS_A_TURN * times.length) throw new Error(`${calls} calls of the model in ${times.length} turns`);

    const ms = (value: number): string => `${value.toFixed(0)} ms`;
    const own = (q: number): string => ms(quantile(times, q) - CALLS_A_TURN * MODEL_MS);
    const cpu = measured.map((name) => {
      const used = (after.get(name) ?? 0) - (before.get(name) ?? 0);
      return `${name} ${((used * 1_000) / times.length).toFixed(1)} ms`;
    });
    return [
      `${CONVERSATIONS} conversations at once, ${title}, with a model of ${MODEL_MS} ms a call, ${CALLS_A_TURN} calls a turn`,
      `  whole turn            p50 ${ms(quantile(times, 0.5))}   p99 ${ms(quantile(times, 0.99))}`,
      `  over the model's time p50 ${own(0.5)}   p99 ${own(0.99)}`,
      `  ${(times.length / seconds).toFixed(0)} turns a second (${((CONVERSATIONS * 1_000) / (CALLS_A_TURN * MODEL_MS + pauseMs)).toFixed(0)} if we took no time)`,
      `  CPU a turn: ${cpu.join(', ')}`,
    ];
  };
  try {
    await converse(stack, 1, 0);
    return [
      ...(await measure(`${PAUSE_MS / 1_000} s between messages`, 1, PAUSE_MS)),
      // Without a pause they take all the CPU there is: it limits the turns a second, and so decides on the times.
      ...(await measure('without a pause', ROUNDS, 0)),
      `  load of the machine ${loadavg()[0]?.toFixed(1)} with ${availableParallelism()} processors, ourselves included`,
    ];
  } finally {
    await stack.stop();
    await openAi.stop();
  }
}

/** Plays the talk in all conversations; milliseconds of each turn. */
async function converse({ gatewayUrl }: Stack, rounds: number, pauseMs: number): Promise<number[]> {
  const times: number[] = [];
  const one = async (visitor: number): Promise<void> => {
    const session_id = randomBytes(18).toString('base64url');
    for (const [index, [message]] of talk.entries()) {
      if (pauseMs > 0)
        await setTimeout(pauseMs * (0.5 + ((visitor * 37 + index * 11) % CONVERSATIONS) / CONVERSATIONS));
      const started = performance.now();
      const response = await fetch(`${gatewayUrl}/api/chat/outbound/message`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ session_id, message, country_code: 'AU' }),
      });
      await response.text();
      if (!response.ok) throw new Error(`a turn answered ${response.status}`);
      times.push(performance.now() - started);
    }
  };
  const visits = async (_: unknown, visitor: number): Promise<void> => {
    for (let i = 0; i < rounds; i++) await one(visitor);
  };
  await Promise.all(Array.from({ length: CONVERSATIONS }, visits));
  return times;
}

/** The model hears what the message says, and words a reply with the words of the draft. */
function answerTo({ body, stream }: RecordedRequest): OpenAiReply {
  const { data, message } = lastMessageOf(body);
  if (stream) return { kind: 'text', text: String(data['draft']) };
  const heard = talk.find(([text]) => text === message)?.[1];
  if (!heard) throw new Error(`nobody says "${message}"`);
  return { kind: 'json', value: heard };
}

function lastMessageOf(body: RecordedRequest['body']): { data: Record<string, unknown>; message: string } {
  const last = (body['messages'] as readonly { readonly content: string }[]).at(-1);
  return JSON.parse(last?.content ?? '{}') as { data: Record<string, unknown>; message: string };
}

async function cpuSeconds(stack: Stack): Promise<ReadonlyMap<string, number>> {
  const entries = measured.map(async (name) => {
    const text = await (await fetch(`${stack.healthUrls.get(name) ?? ''}/metrics`)).text();
    return [name, Number(/^process_cpu_seconds_total\{.*?\} ([\d.e-]+)/m.exec(text)?.[1] ?? Number.NaN)] as const;
  });
  return new Map(await Promise.all(entries));
}
