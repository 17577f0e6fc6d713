import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import hnsw from 'hnswlib-node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MadeUpPassages } from '../../bench/made-up-passages';
import { PassageIndex } from '../retrieval/passage-index';
import { readGraph } from './graph-file';
import { readPassageIndex, termsFingerprint, writePassageIndex } from './passage-index-files';
import { SnapshotFolder } from './snapshot-folder';

interface About {
  readonly nextKey: number;
  readonly terms: string;
}

let dir: string;
let folder: SnapshotFolder;
beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'snapshots-'));
  folder = new SnapshotFolder(dir);
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function write(index: PassageIndex, meanwhile = () => {}): Promise<void> {
  const state = index.state();
  const about: About = { nextKey: state.nextKey, terms: termsFingerprint(state.passages) };
  await folder.write(about, async (files) => {
    meanwhile();
    await writePassageIndex(files, state);
  });
}

async function read(terms?: string): Promise<PassageIndex> {
  const parts = await folder.read((files, about) => {
    const { nextKey, terms: written } = about as About;
    return readPassageIndex(files, nextKey, terms ?? written, new Set());
  });
  return new PassageIndex(undefined, undefined, undefined, parts);
}

const tidied = (index: PassageIndex): PassageIndex => {
  for (const _ of index.tidy());
  return index;
};

/** What ten questions find, with the scores. */
function found(index: PassageIndex): unknown[] {
  const questions = new MadeUpPassages(2);
  return Array.from({ length: 10 }, (_, i) => {
    const { text, vector } = questions.question();
    const category = i % 2 === 0 ? undefined : `category-${i % 12}`;
    return index.search(text, { whole: vector, clauses: [] }, { topK: 10, category });
  });
}

function someIndex(): { index: PassageIndex; more: MadeUpPassages } {
  const more = new MadeUpPassages(1);
  const index = new PassageIndex();
  for (const passage of more.passages(100)) index.add(passage);
  const [first = '', second = ''] = index.documentIds;
  index.removeDocument(first);
  index.removeDocument(second);
  return { index: tidied(index), more };
}

describe('the files of an index', () => {
  it('give an index that finds the same, with the same scores', async () => {
    const { index } = someIndex();
    await write(index);
    const again = await read();
    expect(again.size).toBe(90);
    expect(found(again)).toEqual(found(index));
  });

  it('hold the index as it was when they were begun, whatever came and went meanwhile', async () => {
    const { index, more } = someIndex();
    const before = found(index);
    await write(index, () => {
      for (const passage of more.passages(30)) index.add({ ...passage, document_id: `new-${passage.document_id}` });
      for (const id of [...index.documentIds].slice(0, 8)) index.removeDocument(id);
    });
    expect(found(await read())).toEqual(before);
  });

  it('give an index that takes what comes and loses what goes, like the first', async () => {
    const { index, more } = someIndex();
    await write(index);
    const again = await read();
    const next = [...more.passages(30)];
    for (const one of [index, again]) {
      const [gone = ''] = one.documentIds;
      one.removeDocument(gone);
      for (const passage of next) one.add({ ...passage, document_id: `new-${passage.document_id}` });
      tidied(one);
    }
    expect(found(again)).toEqual(found(index));
  });

  it('are refused by a version that reads words in another way', async () => {
    await write(someIndex().index);
    await expect(read('another fingerprint')).rejects.toThrow('read in another way');
  });

  it('are refused with vectors of another length, which the library would take', async () => {
    const graph = new hnsw.HierarchicalNSW('ip', 3);
    graph.initIndex(10);
    graph.addPoint([1, 0, 0], 0);
    const file = path.join(dir, 'graph.hnsw');
    graph.writeIndexSync(file);
    await expect(readGraph(file, 1, () => new Int8Array(3))).rejects.toThrow('another length');
  });
});
