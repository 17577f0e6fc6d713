import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDocument, deleteDocument, getDocument } from '@abbotsford/contracts';
import { RagUnderTest } from './rag-under-test';

const parking = { title: 'Parking', category: 'company', content: 'There are six parking spaces behind the building.' };
const courses = { title: 'Courses', category: 'training', content: 'The latte art course takes three hours.' };
const dock = { title: 'Loading dock', category: 'company', content: 'Pallets go to the loading dock, gate 7.' };

let rag: RagUnderTest;
let indexDir: string;
beforeEach(async () => {
  indexDir = await mkdtemp(path.join(os.tmpdir(), 'rag-index-'));
});
afterEach(async () => {
  await rag.stop();
  await rm(indexDir, { recursive: true, force: true });
});

const titles = async (query: string): Promise<string[]> => (await rag.search(query)).results.map(({ title }) => title);

const counted = (outcome: string): Promise<number> => rag.metric('knowledge_snapshots_total', { outcome });

/** Starts with a snapshot of both documents on the disk, written while the service was stopped. */
async function startWithSnapshot(): Promise<{ parkingId: string; coursesId: string }> {
  rag = await RagUnderTest.start({ indexDir });
  const [parkingId, coursesId] = [await rag.indexed(parking), await rag.indexed(courses)];
  await rag.stopReplicas();
  expect(await readdir(indexDir)).toHaveLength(1);
  return { parkingId, coursesId };
}

// Services are started again and again, each with its model.
const timeout = 120_000;

describe('replicas that are all started anew', { timeout }, () => {
  it('find from the snapshot, and from the database without one, what was found before', async () => {
    const { parkingId } = await startWithSnapshot();
    await rag.addReplica({ indexDir });
    expect(await counted('read')).toBe(1);
    expect((await rag.search('where can I park')).results[0]?.document_id).toBe(parkingId);
    await rag.stopReplicas();

    await rag.addReplica();
    await expect.poll(async () => (await rag.health()).status, { timeout: 10_000 }).toBe('healthy');
    expect((await rag.search('where can I park')).results[0]?.document_id).toBe(parkingId);
  });

  it('catch up with what changed while the snapshot lay on the disk, before they answer', async () => {
    const { coursesId } = await startWithSnapshot();
    await rag.addReplica();
    await rag.ask(deleteDocument, { document_id: coursesId });
    await rag.indexed(dock);
    await rag.stopReplicas();

    await rag.addReplica({ indexDir });
    expect(await counted('read')).toBe(1);
    expect(await titles('pallets at gate 7')).toContain('Loading dock');
    expect(await titles('latte art course')).not.toContain('Courses');
  });

  it('may share a folder', async () => {
    await startWithSnapshot();
    await Promise.all([rag.addReplica({ indexDir }), rag.addReplica({ indexDir })]);
    await rag.indexed(dock);
    await rag.stopReplicas();
    expect(await readdir(indexDir)).toHaveLength(1);
    await rag.addReplica({ indexDir });
    expect(await titles('pallets at gate 7')).toContain('Loading dock');
  });
});

describe('a snapshot', { timeout }, () => {
  it('is written by itself once changes have settled', async () => {
    rag = await RagUnderTest.start({ indexDir });
    await rag.indexed(parking);
    await expect.poll(() => counted('written'), { timeout: 20_000 }).toBe(1);
    expect(await readdir(indexDir)).toHaveLength(1);
  });

  it('that is damaged is replaced by the index from the database, and health says so meanwhile', async () => {
    await startWithSnapshot();
    const [name = ''] = await readdir(indexDir);
    const graph = path.join(indexDir, name, 'graph-0.hnsw');
    const bytes = await readFile(graph);
    await writeFile(graph, bytes.with(1_000, (bytes[1_000] ?? 0) ^ 1));

    await rag.addReplica({ indexDir });
    expect(await counted('unusable')).toBe(1);
    expect((await rag.health()).checks['index snapshot']).toEqual({
      status: 'degraded',
      detail: 'the snapshot on disk could not be used; the index is built from the database and written again',
    });
    await expect.poll(() => titles('where can I park').catch(() => [])).toContain('Parking');
    await expect.poll(async () => (await rag.health()).status, { timeout: 20_000 }).toBe('healthy');
    expect(await counted('written')).toBe(1);
  });

  it('of another database does no harm', async () => {
    await startWithSnapshot();
    const foreign = await mkdtemp(path.join(os.tmpdir(), 'rag-index-'));
    await cp(indexDir, foreign, { recursive: true });
    await rag.stop();

    rag = await RagUnderTest.start({ indexDir: foreign });
    await expect.poll(() => titles('where can I park').catch(() => ['still loading'])).toEqual([]);
    await rag.indexed(dock);
    expect(await titles('where can I park')).toEqual(['Loading dock']);
    await rm(foreign, { recursive: true });
  });
});

describe('a disk that can not be written', { timeout }, () => {
  const notWritten = async () => {
    await expect.poll(() => counted('not_written'), { timeout: 20_000 }).toBeGreaterThan(0);
    return (await rag.health()).checks['index snapshot'];
  };

  it('is told, and searches and indexing go on', async () => {
    const file = path.join(indexDir, 'a-file');
    await writeFile(file, '');
    rag = await RagUnderTest.start({ indexDir: path.join(file, 'index') });
    await rag.indexed(parking);
    expect(await notWritten()).toEqual({
      status: 'degraded',
      detail: 'the index could not be written to disk (ENOTDIR); searches go on, but the next start takes longer',
    });
    await rag.indexed(dock);
    expect(await titles('pallets at gate 7')).toContain('Loading dock');
  });

  it.skipIf(!canMount())(
    'because it is full, leaves nothing half written, and all is well when there is room',
    async () => {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32k', 'tmpfs', indexDir]);
      try {
        // Each sentence takes 384 bytes for its embedding alone.
        const content = Array.from({ length: 60 }, (_, i) => `Shelf ${i} holds cups of type C${i * 7}.`).join(' ');
        rag = await RagUnderTest.start({ indexDir });
        const { id } = await rag.ask(createDocument, { ...parking, title: 'Shelves', content });
        await expect
          .poll(async () => (await rag.ask(getDocument, { document_id: id })).status, { timeout: 60_000 })
          .toBe('ready');
        expect(await notWritten()).toMatchObject({ status: 'degraded', detail: expect.stringContaining('could not') });
        expect(await readdir(indexDir)).toEqual([]);
        expect(await titles('cups of type C70')).toContain('Shelves');

        execFileSync('mount', ['-o', 'remount,size=64m', indexDir]);
        await rag.indexed(dock);
        await expect.poll(async () => (await rag.health()).status, { timeout: 20_000 }).toBe('healthy');
      } finally {
        await rag.stopReplicas();
        execFileSync('umount', [indexDir]);
      }
    },
  );
});

/** A disk that is really full takes the rights to make one. */
function canMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}
