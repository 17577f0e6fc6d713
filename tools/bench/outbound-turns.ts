import { randomBytes } from 'node:crypto';
import { neededServices } from '@abbotsford/contracts';
import { startStack } from '@abbotsford/local-stack';
import { against, timesOf, type Times } from './figures';

const CONVERSATIONS = 40;
const unlimited = '1000000/minute';

/** A café owner who becomes a lead, in six turns. */
const talk = [
  "Hi, I'm Robin and I'm opening a café in Ballarat.",
  'We hope to open in about four months.',
  'Around 140 cups a day, and we still need a machine.',
  'Something balanced, please.',
  'robin@goldfieldsespresso.com.au',
  '0491 570 156',
];

/** Turns of the outbound bot with the local provider, through the gateway, and what they cost MongoDB. */
export async function benchOutboundTurns(bare: Times): Promise<readonly string[]> {
  const stack = await startStack({
    services: neededServices,
    ports: 'free',
    dataDir: null,
    dbName: `bench_${Date.now()}`,
    env: {
      RATE_LIMIT_GLOBAL: unlimited,
      RATE_LIMIT_CHAT: unlimited,
      EVENT_STREAMS_PER_CLIENT: '10000',
      LLM_MODE: 'local',
      LOG_LEVEL: 'error',
    },
  });
  try {
    const times: number[] = [];
    for (let i = 0; i < CONVERSATIONS; i++) {
      const session_id = randomBytes(18).toString('base64url');
      for (const message of talk) {
        const started = performance.now();
        const response = await fetch(`${stack.gatewayUrl}/api/chat/outbound/message`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ session_id, message, country_code: 'AU' }),
        });
        await response.text();
        if (!response.ok) throw new Error(`a turn answered ${response.status}`);
        if (i > 3) times.push(performance.now() - started);
      }
    }
    const { p50, p95 } = timesOf(times);
    const trips = await roundTrips(`${stack.healthUrls.get('outbound-bot') ?? ''}/metrics`);
    return [
      'A turn of the outbound bot with the local provider, through the gateway',
      `  whole turn            p50 ${against(p50, bare.p50)}   p95 ${against(p95, bare.p50)}`,
      `  round trips to MongoDB: ${trips.mean.toFixed(2)} on average, ${trips.withinFour} of ${trips.turns} turns within 4`,
    ];
  } finally {
    await stack.stop();
  }
}

async function roundTrips(url: string): Promise<{ mean: number; withinFour: number; turns: number }> {
  const text = await (await fetch(url)).text();
  const read = (pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? Number.NaN);
  const turns = read(/^outbound_turn_round_trips_count\{.*?\} (\d+)/m);
  return {
    turns,
    mean: read(/^outbound_turn_round_trips_sum\{.*?\} (\d+)/m) / turns,
    withinFour: read(/^outbound_turn_round_trips_bucket\{le="4".*?\} (\d+)/m),
  };
}
