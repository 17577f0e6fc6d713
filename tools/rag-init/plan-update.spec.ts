import { describe, expect, it } from 'vitest';
import { checksumOf, planUpdate, type StoredDocument } from './plan-update';
import type { KnowledgeDocument } from './read-document';

const milk: KnowledgeDocument = { title: 'Milk', category: 'milk', content: 'Keep it cold.', source_file: 'milk.md' };
const newer = { ...milk, content: 'Keep it at 4 °C.' };

const asStored = (document: KnowledgeDocument): StoredDocument => ({
  id: 'stored',
  title: document.title,
  category: document.category,
  source_file: document.source_file,
  checksum: checksumOf(document),
  imported: true,
  status: 'ready',
  failure: null,
});
const edited = { ...asStored(milk), imported: false, checksum: 'of what an editor wrote' };
const nothing = { steps: [], kept: [] };

describe('bringing the knowledge base up to date with a folder', () => {
  it('adds what is missing', () => {
    expect(planUpdate([milk], [])).toEqual({ steps: [{ kind: 'add', id: null, document: milk }], kept: [] });
  });

  it('leaves alone what is the same', () => {
    expect(planUpdate([milk], [asStored(milk)])).toEqual(nothing);
  });

  it.each([
    ['text', newer],
    ['title', { ...milk, title: 'Cold milk' }],
    ['category', { ...milk, category: 'storage' }],
  ])('changes in place what has another %s', (_what, document) => {
    const change = { kind: 'change', id: 'stored', document };
    expect(planUpdate([document], [asStored(milk)])).toEqual({ steps: [change], kept: [] });
  });

  it('leaves alone what an editor wrote, and tells of it', () => {
    expect(planUpdate([milk], [edited])).toEqual({ steps: [], kept: [milk] });
    const retitled = { ...asStored(milk), imported: false, title: 'Our milk' };
    expect(planUpdate([milk], [retitled])).toEqual({ steps: [], kept: [milk] });
  });

  it('puts the folder above what editors wrote when it is told to', () => {
    const change = { kind: 'change', id: 'stored', document: milk };
    expect(planUpdate([milk], [edited], { overwrite: true })).toEqual({ steps: [change], kept: [] });
  });

  it('takes its own document and not an upload of an editor with the same file name', () => {
    const upload = { ...edited, id: 'upload' };
    const change = { kind: 'change', id: 'stored', document: newer };
    expect(planUpdate([newer], [upload, asStored(milk)])).toEqual({ steps: [change], kept: [] });
  });

  it('takes for its own what is the same, in a database from before imports were marked', () => {
    const adopt = { kind: 'adopt', id: 'stored', document: milk };
    expect(planUpdate([milk], [{ ...asStored(milk), imported: false }])).toEqual({ steps: [adopt], kept: [] });
  });
});

describe('the same at each start, with a record of what was loaded', () => {
  const loaded = { [milk.source_file]: checksumOf(milk) };

  it('adds what it has never brought', () => {
    expect(planUpdate([milk], [], { loaded: {} }).steps).toEqual([{ kind: 'add', id: null, document: milk }]);
  });

  it('does not bring back what somebody deleted', () => {
    expect(planUpdate([milk, newer], [], { loaded })).toEqual(nothing);
  });

  it('changes what the folder has anew, also in a database from before imports were marked', () => {
    const steps = [{ kind: 'change', id: 'stored', document: newer }];
    expect(planUpdate([newer], [asStored(milk)], { loaded }).steps).toEqual(steps);
    expect(planUpdate([newer], [{ ...asStored(milk), imported: false }], { loaded }).steps).toEqual(steps);
  });

  it('leaves alone what an editor changed, and what was there before', () => {
    expect(planUpdate([newer], [edited], { loaded }).steps).toEqual([]);
    expect(planUpdate([milk], [edited], { loaded: {} }).steps).toEqual([]);
  });
});
