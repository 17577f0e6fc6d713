import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stack } from '@abbotsford/local-stack';
import { Admin } from './support/admin';
import { Database } from './support/database';
import { startPlatform } from './support/start-platform';

const DOCUMENTS = 12;
const SECTIONS = 4;
const DEATHS = 3;

let stack: Stack;
let admin: Admin;
let database: Database;

beforeAll(async () => {
  stack = await startPlatform({ services: ['auth', 'rag', 'gateway'] });
  admin = await Admin.signIn(stack);
  database = await Database.of(stack);
});
afterAll(async () => {
  await database.close();
  await stack.stop();
});

/** Each section is a passage of its own. */
const manual = (i: number) => ({
  title: `Manual of the Pelican ${i}`,
  category: 'machines',
  content: Array.from(
    { length: SECTIONS },
    (_, section) => `## Part ${section}\nThe Pelican ${i} shows code P${i}-${section} when valve ${section} is shut.`,
  ).join('\n\n'),
});

const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
  const response = await fetch(stack.gatewayUrl + path, {
    method,
    headers: { authorization: `Bearer ${admin.token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
};

const ready = async (): Promise<string[]> => {
  const documents = await call<{ title: string; status: string }[]>('GET', '/api/knowledge/documents');
  return documents.filter(({ status }) => status === 'ready').map(({ title }) => title);
};

const found = async (query: string): Promise<string[]> => {
  const { results } = await call<{ results: { title: string }[] }>('POST', '/api/knowledge/search', {
    query,
    top_k: 20,
  });
  return results.map(({ title }) => title);
};

/** How many passages are stored of each document that has any. */
async function storedPassages(): Promise<number[]> {
  const { kb_chunks: chunks = [] } = await database.contents();
  const counts = new Map<string, number>();
  for (const { document_id } of chunks) counts.set(String(document_id), (counts.get(String(document_id)) ?? 0) + 1);
  return [...counts.values()];
}

describe('the death of rag while it indexes, again and again', () => {
  it('loses no document, and none is ever there by half', { timeout: 400_000 }, async () => {
    const rag = stack.service('rag');
    for (let i = 0; i < DOCUMENTS; i++) await call('POST', '/api/knowledge/documents', manual(i));
    for (let death = 1; death <= DEATHS; death++) {
      const before = (await ready()).length;
      await expect.poll(async () => (await ready()).length, { timeout: 120_000, interval: 20 }).toBeGreaterThan(before);
      rag.kill('SIGKILL');
      await rag.exited;
      expect((await storedPassages()).filter((count) => count !== SECTIONS)).toEqual([]);
      await database.endLeases();
      await rag.start();
      const [titles, complete] = [await retried(() => found('Pelican code')), await ready()];
      expect(complete).toEqual(expect.arrayContaining(titles));
    }
    // What it had in hand is taken up again.
    await expect.poll(async () => (await ready()).length, { timeout: 180_000, interval: 500 }).toBe(DOCUMENTS);
    expect(await storedPassages()).toEqual(Array(DOCUMENTS).fill(SECTIONS));
    for (let i = 0; i < DOCUMENTS; i++)
      expect((await found(`What is P${i}-2 on the Pelican ${i}?`))[0]).toBe(manual(i).title);
  });
});

/** While the passages are being loaded, the answer is 503. */
async function retried(search: () => Promise<string[]>): Promise<string[]> {
  let titles: string[] = [];
  await expect.poll(async () => (titles = await search().catch(() => [])), { timeout: 30_000 }).not.toEqual([]);
  return titles;
}
