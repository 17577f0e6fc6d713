import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDocument, listDocuments } from '@abbotsford/contracts';
import { hostileTexts } from '../src/loading/hostile-texts.fixture';
import { RagUnderTest } from './rag-under-test';

let rag: RagUnderTest;
beforeAll(async () => {
  rag = await RagUnderTest.start();
});
afterAll(() => rag.stop());

/**
 * Cutting one of these on the event loop took two to ten seconds. Slices of our own are of 20 ms at most; the rest is for
 * a machine that does much else, the collection of garbage, and one message of a megabyte.
 */
const HELD_UP_MS = 500;

const hostile = [
  'headings above single words',
  'a table with a header of a hundred thousand words',
  'underlined headings',
  'lines of one letter',
  'code blocks without end',
  'full stops',
] as const;

it('searches are answered and nothing is held up while hostile documents of a million characters are indexed', async () => {
  const category = 'company';
  const contact = await rag.indexed({ title: 'Contact', category, content: 'Call us on 03 9555 0199, from seven.' });
  await rag.search('What is your phone number?');

  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  for (const title of hostile) {
    const content = hostileTexts[title]?.slice(0, 950_000) ?? '';
    await rag.ask(createDocument, { title, category, content });
  }
  // Not all the time: the sentences of documents wait for questions.
  const indexing = async (): Promise<number> => {
    const began = performance.now();
    const { results } = await rag.search('What is your phone number?');
    expect(results[0]?.document_id).toBe(contact);
    expect(performance.now() - began).toBeLessThan(1_500);
    return (await rag.ask(listDocuments, {})).items.filter(({ status }) => status === 'indexing').length;
  };
  await expect.poll(indexing, { interval: 250, timeout: 90_000 }).toBe(0);
  delay.disable();
  expect(delay.max / 1e6).toBeLessThan(HELD_UP_MS);
}, 120_000);
