import { setTimeout as pause } from 'node:timers/promises';
import { searchKnowledge } from '@abbotsford/contracts';
import { startStack, type Stack } from '@abbotsford/local-stack';
import { Api } from '../demo-data/api';
import { readKnowledgeFolder, shippedFolder } from '../rag-init/knowledge-folder';
import { against, quantile, timesOf, type Times } from './figures';

const CLIENTS = 32;
const SEARCHES = 1_500;
const DOCUMENTS = 1_000;
/** As long as a short paragraph. */
const SENTENCES = 3;
/** A wait of this length between two searches, as one person after another would ask. */
const BETWEEN_MS = 20;
/** As the dashboard does. */
const PROGRESS_EVERY_MS = 2_000;
const unlimited = '1000000/minute';

const questions = [
  'How do I descale the machine?',
  'What does a kilo of the house blend cost?',
  'when does my delivery arrive in Ballarat',
  'The milk does not foam, what can I do about it?',
  'error code on the display',
  'Can I return an opened bag?',
] as const;

/** Searches through HTTP: one client, 32 at once, and one while 1,000 documents are being indexed. */
export async function benchRagSearches(): Promise<readonly string[]> {
  const stack = await startStack({
    services: ['auth', 'rag', 'gateway'],
    ports: 'free',
    dataDir: null,
    dbName: `bench_${Date.now()}`,
    env: { RATE_LIMIT_GLOBAL: unlimited, LOG_LEVEL: 'error' },
  });
  try {
    const api = await signIn(stack);
    const sentences = await loadKnowledgeBase(api);
    const search = async (i: number): Promise<void> => {
      await api.call('POST', '/api/knowledge/search', { query: questions[i % questions.length], top_k: 5 });
    };
    const alone = timesOf(await repeat(300, 1, search));
    const began = performance.now();
    const crowded = timesOf(await repeat(SEARCHES, CLIENTS, search));
    const rate = (SEARCHES * 1_000) / (performance.now() - began);
    return [
      'Search through the gateway (one client after another is 1 x)',
      `  one client            p50 ${against(alone.p50, alone.p50)}   p95 ${against(alone.p95, alone.p50)}`,
      `  ${CLIENTS} clients at once    p50 ${against(crowded.p50, alone.p50)}   p95 ${against(crowded.p95, alone.p50)}   ${rate.toFixed(0)} searches a second`,
      ...(await whileIndexing(stack, api, sentences, search, alone)),
    ];
  } finally {
    await stack.stop();
  }
}

async function whileIndexing(
  stack: Stack,
  api: Api,
  sentences: readonly string[],
  search: (i: number) => Promise<void>,
  alone: Times,
): Promise<readonly string[]> {
  const began = performance.now();
  let indexed = false;
  const indexing = addDocuments(api, sentences).then(() => (indexed = true));
  const times: number[] = [];
  const blocks: number[] = [];
  await longestBlockMs(stack);
  const before = await handledBy(stack);
  for (let i = 0; !indexed; i++) {
    times.push(await timeOf(() => search(i)));
    if (i % 25 === 0) blocks.push(await longestBlockMs(stack));
    await pause(BETWEEN_MS);
  }
  await indexing;
  const { p50, p95 } = timesOf(times);
  const after = await handledBy(stack);
  const seconds = (performance.now() - began) / 1_000;
  return [
    `Search while ${DOCUMENTS} documents are indexed, which took ${seconds.toFixed(0)} s`,
    `  one client            p50 ${against(p50, alone.p50)}   p95 ${against(p95, alone.p50)}`,
    `  ${times.filter((ms) => ms > 50).length} of ${times.length} above 50 ms, 99.9 % below ${quantile(times, 0.999).toFixed(1)} ms, the slowest ${Math.max(...times).toFixed(1)} ms; ` +
      `the event loop of rag was held up for ${Math.max(...blocks).toFixed(0)} ms at most`,
    `  within rag, its queue for embedding included: ${after.slow - before.slow} of ${after.all - before.all} above 50 ms`,
  ];
}

async function addDocuments(api: Api, sentences: readonly string[]): Promise<void> {
  // One editor: what several upload at once is work for the gateway and the database, not for the index.
  await repeat(DOCUMENTS, 1, async (i) => {
    const content = Array.from({ length: SENTENCES }, (_, s) => sentences[(i * 7 + s * 13) % sentences.length]).join(
      ' ',
    );
    await api.call('POST', '/api/knowledge/documents', { title: `Note ${i}`, category: 'notes', content });
  });
  await untilIndexed(api);
}

async function untilIndexed(api: Api): Promise<void> {
  for (;;) {
    const { indexing } = await api.call<{ indexing: number }>('GET', '/api/knowledge/overview');
    if (indexing === 0) return;
    await pause(PROGRESS_EVERY_MS);
  }
}

/** Answers sentences of the documents, of which others can be made. */
async function loadKnowledgeBase(api: Api): Promise<string[]> {
  const documents = await readKnowledgeFolder(shippedFolder);
  for (const document of documents) await api.call('POST', '/api/knowledge/documents', document);
  await untilIndexed(api);
  return documents.flatMap(({ content }) => content.match(/[A-Z][^.!?\n|]{40,160}[.!?]/g) ?? []);
}

async function signIn({ gatewayUrl, adminEmail: email, adminPassword: password }: Stack): Promise<Api> {
  const api = new Api(gatewayUrl);
  const { access_token } = await api.call<{ access_token: string }>('POST', '/api/auth/login', { email, password });
  return api.signedIn(access_token);
}

/** The longest since it was last asked. */
async function longestBlockMs(stack: Stack): Promise<number> {
  const text = await (await fetch(`${stack.healthUrls.get('rag') ?? ''}/metrics`)).text();
  return Number(/^nodejs_eventloop_lag_max_seconds(?:\{.*\})? (\S+)/m.exec(text)?.[1] ?? Number.NaN) * 1_000;
}

/** How many searches rag has answered, and how many of them took over 50 ms from the request to the answer. */
async function handledBy(stack: Stack): Promise<{ readonly all: number; readonly slow: number }> {
  const text = await (await fetch(`${stack.healthUrls.get('rag') ?? ''}/metrics`)).text();
  const upTo = (limit: string): number => {
    const lines = text.split('\n').filter((line) => line.startsWith('request_handling_seconds_bucket{'));
    const line = lines.find((one) => one.includes(`"${searchKnowledge.subject}"`) && one.includes(`le="${limit}"`));
    return Number(line?.split(' ').at(-1) ?? 0);
  };
  return { all: upTo('+Inf'), slow: upTo('+Inf') - upTo('0.05') };
}

/** Milliseconds of each of `count` runs, `atOnce` of them at a time. */
async function repeat(count: number, atOnce: number, run: (i: number) => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  let next = 0;
  const client = async (): Promise<void> => {
    for (let i = next++; i < count; i = next++) times.push(await timeOf(() => run(i)));
  };
  await Promise.all(Array.from({ length: atOnce }, client));
  return times;
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
