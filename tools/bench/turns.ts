import { randomBytes } from 'node:crypto';
import { neededServices, type ServiceName } from '@abbotsford/contracts';
import { startStack, type Stack } from '@abbotsford/local-stack';
import { against, timesOf, type Times } from './figures';

const CONVERSATIONS = 40;
const WARM_UP = 4;
const unlimited = '1000000/minute';

/** Whom a bot talks with, turn after turn. */
interface Talk {
  readonly bot: 'outbound' | 'inbound';
  readonly services: readonly ServiceName[];
  readonly messages: readonly string[];
  /** What is sent with every message besides. */
  readonly headers: (stack: Stack) => Promise<Readonly<Record<string, string>>>;
}

/** A café owner who becomes a lead, in six turns. */
const visitor: Talk = {
  bot: 'outbound',
  services: neededServices,
  messages: [
    "Hi, I'm Robin and I'm opening a café in Ballarat.",
    'We hope to open in about four months.',
    'Around 140 cups a day, and we still need a machine.',
    'Something balanced, please.',
    'robin@goldfieldsespresso.com.au',
    '0491 570 156',
  ],
  headers: () => Promise.resolve({}),
};

/** A customer whose problem becomes a ticket, in six turns. */
const customer: Talk = {
  bot: 'inbound',
  services: ['auth', 'inbound-bot', 'crm', 'gateway'],
  messages: [
    'Our milk splits when we steam it.',
    'It began on Tuesday.',
    'What should we check first?',
    'Still the same.',
    'Yes please',
    'Any news on my ticket?',
  ],
  headers: async ({ gatewayUrl, adminEmail, adminPassword }) => {
    const body = { email: adminEmail, password: adminPassword };
    const { access_token } = (await post(`${gatewayUrl}/api/auth/login`, body)) as { access_token: string };
    return { authorization: `Bearer ${access_token}` };
  },
};

/** Turns of both bots with the local provider, through the gateway, and what they cost MongoDB. */
export async function benchTurns(bare: Times): Promise<readonly string[]> {
  return [...(await benchTalk(visitor, bare)), ...(await benchTalk(customer, bare))];
}

async function benchTalk({ bot, services, messages, headers }: Talk, bare: Times): Promise<readonly string[]> {
  const stack = await startStack({
    services,
    ports: 'free',
    dataDir: null,
    dbName: `bench_${bot}_${Date.now()}`,
    env: {
      RATE_LIMIT_GLOBAL: unlimited,
      RATE_LIMIT_CHAT: unlimited,
      EVENT_STREAMS_PER_CLIENT: '10000',
      LLM_MODE: 'local',
      LOG_LEVEL: 'error',
    },
  });
  try {
    const sent = await headers(stack);
    const times: number[] = [];
    for (let i = 0; i < CONVERSATIONS; i++) {
      const session_id = randomBytes(18).toString('base64url');
      for (const message of messages) {
        const started = performance.now();
        await post(`${stack.gatewayUrl}/api/chat/${bot}/message`, { session_id, message, country_code: 'AU' }, sent);
        if (i >= WARM_UP) times.push(performance.now() - started);
      }
    }
    const { p50, p95 } = timesOf(times);
    const { mean, withinFour, turns, requests } = await tripsOf(
      bot,
      `${stack.healthUrls.get(`${bot}-bot`) ?? ''}/metrics`,
    );
    return [
      `A turn of the ${bot} bot with the local provider, through the gateway`,
      `  whole turn            p50 ${against(p50, bare.p50)}   p95 ${against(p95, bare.p95)}`,
      `  round trips to MongoDB: ${mean.toFixed(2)} on average, ${withinFour} of ${turns} turns within 4`,
      `  requests to other services over NATS: ${requests.toFixed(2)} on average`,
    ];
  } finally {
    await stack.stop();
  }
}

async function post(url: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}

/** What the turns of a bot sent, by its metrics. */
async function tripsOf(
  bot: string,
  url: string,
): Promise<Record<'mean' | 'withinFour' | 'turns' | 'requests', number>> {
  const lines = (await (await fetch(url)).text()).split('\n');
  const sumOf = (start: string): number =>
    lines.filter((line) => line.startsWith(start)).reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
  const trips = `${bot}_turn_round_trips`;
  const turns = sumOf(`${trips}_count`);
  return {
    turns,
    mean: sumOf(`${trips}_sum`) / turns,
    withinFour: sumOf(`${trips}_bucket{le="4"`),
    requests: sumOf('request_calling_seconds_count') / turns,
  };
}
