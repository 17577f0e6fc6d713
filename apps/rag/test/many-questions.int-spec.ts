import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchKnowledge, ServiceError } from '@abbotsford/contracts';
import { RagUnderTest } from './rag-under-test';

const parking = { title: 'Parking', category: 'company', content: 'There are six parking spaces behind us.' };
const short = 'Where can I park?';
const long = 'How do I descale my Halo, and what does it cost in total? '.repeat(35).trim();

let rag: RagUnderTest;
beforeAll(async () => {
  rag = await RagUnderTest.start();
});
afterAll(() => rag.stop());

const ask = (query: string) => rag.ask(searchKnowledge, { query }, null);
const outcome = (query: string) =>
  ask(query).then(
    () => 'answered',
    (error: unknown) => (error instanceof ServiceError ? error.code : String(error)),
  );

describe('questions as long as a message may be', () => {
  it('are answered', async () => {
    await expect(ask(long)).resolves.toBeDefined();
  });

  it('leave nobody waiting behind them', async () => {
    await rag.indexed(parking);
    await Promise.allSettled(Array.from({ length: 20 }, () => ask(long)));
    await expect(rag.search(short)).resolves.toMatchObject({ answerable: true });
  });
});

describe('more questions than can be embedded', () => {
  it('are refused in time with a sentence, and health and metrics tell of it', async () => {
    // Short ones alone the service as a whole refuses before they are too many for the model.
    const asked = await Promise.all(Array.from({ length: 300 }, (_, i) => outcome(i % 3 === 0 ? long : short)));
    const refused = asked.filter((one) => one === 'service.unavailable').length;
    expect(refused).toBeGreaterThan(0);
    expect((await rag.health()).checks['questions']?.status).toBe('degraded');
    // The service as a whole takes no more than it can answer either.
    const counted = (await rag.metric('rag_refused_total')) + (await rag.metric('requests_refused_total'));
    expect(counted).toBeGreaterThanOrEqual(refused);
    await expect.poll(() => outcome(short), { timeout: 20_000 }).toBe('answered');
  });
});
