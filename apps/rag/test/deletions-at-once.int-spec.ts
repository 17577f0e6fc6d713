import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteDocument, overviewKnowledge } from '@abbotsford/contracts';
import { RagUnderTest } from './rag-under-test';

const MANY = 24;

let rag: RagUnderTest;
beforeAll(async () => {
  rag = await RagUnderTest.start();
  await rag.addReplica();
});
afterAll(() => rag.stop());

describe('deleting many documents at once', () => {
  it('deletes each of them in time, though each counts as a change of the same knowledge', async () => {
    const document = (gate: number) => ({
      title: `Gate ${gate}`,
      category: 'company',
      content: `Gate ${gate} is for vans.`,
    });
    const ids: string[] = [];
    for (let gate = 0; gate < MANY; gate++) ids.push(await rag.indexed(document(gate)));
    const replies = await Promise.allSettled(ids.map((id) => rag.ask(deleteDocument, { document_id: id })));
    expect(replies.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect((await rag.ask(overviewKnowledge, {})).documents).toBe(0);
  });
});
