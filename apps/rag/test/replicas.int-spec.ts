import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { RunningService } from '@abbotsford/service-kit';
import { Documents } from '../src/documents/documents';
import { KnowledgeIndex } from '../src/search/knowledge-index';
import { RagUnderTest } from './rag-under-test';

let rag: RagUnderTest;
beforeAll(async () => {
  rag = await RagUnderTest.start();
});
afterAll(() => rag.stop());

/** Undefined while they are being loaded. */
function passagesOf(replica: RunningService): number | undefined {
  try {
    return replica.app.get(KnowledgeIndex).passages.size;
  } catch {
    return undefined;
  }
}

it('takes over what another replica changed as soon as it hears of it', async () => {
  const first = await rag.addReplica();
  // A replica whose clock stands still, so that it never looks by itself.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const second = await rag.addReplica();
  await expect.poll(() => passagesOf(second), { timeout: 20_000 }).toBe(0);
  vi.useRealTimers();

  const courtyard = { title: 'Courtyard', category: 'company', content: 'Dogs are welcome in the courtyard.' };
  await first.app.get(Documents).create(courtyard);
  await expect.poll(() => passagesOf(second), { timeout: 10_000 }).toBe(1);
});
