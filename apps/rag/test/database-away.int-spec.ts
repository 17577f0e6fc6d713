import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocument } from '@abbotsford/contracts';
import { provideMongo, type MongoPart } from '@abbotsford/local-stack';
import { RagUnderTest } from './rag-under-test';

const parking = { title: 'Parking', category: 'company', content: 'There are six parking spaces behind the building.' };
const dock = { title: 'Loading dock', category: 'company', content: 'Pallets go to the loading dock, gate 7.' };

let mongo: MongoPart;
let rag: RagUnderTest;
beforeAll(async () => {
  mongo = await provideMongo({ durable: true });
  rag = await RagUnderTest.start({
    mongo: { url: mongo.url, dbName: 'rag', drop: () => Promise.resolve() },
  });
});
afterAll(async () => {
  await rag.stop();
  await mongo.dispose();
});

describe('MongoDB away', () => {
  it('leaves searches as they were; health tells, and all is well when it is back', { timeout: 90_000 }, async () => {
    const { server } = mongo;
    if (!server) throw new Error('This test needs a MongoDB server of its own');
    const id = await rag.indexed(parking);
    server.kill('SIGKILL');
    await server.exited;

    for (let i = 0; i < 20; i++) {
      const asked = performance.now();
      const { results, answerable } = await rag.search('where can I park behind the building');
      expect([results[0]?.document_id, answerable]).toEqual([id, true]);
      expect(performance.now() - asked).toBeLessThan(2_000);
    }
    await expect(rag.ask(createDocument, dock)).rejects.toThrow();
    await expect
      .poll(() => rag.health(), { timeout: 30_000 })
      .toMatchObject({
        status: 'degraded',
        checks: {
          database: { status: 'degraded' },
          index: { detail: 'changes cannot be read from the database; searches go on from memory' },
        },
      });

    await server.start();
    await expect.poll(async () => (await rag.health()).status, { timeout: 30_000 }).toBe('healthy');
    await rag.indexed(dock);
    expect((await rag.search('pallets at gate 7')).results[0]?.title).toBe('Loading dock');
  });
});
