import { describe, expect, it } from 'vitest';
import { checksumOf, planUpdate, type StoredDocument } from './plan-update';
import type { KnowledgeDocument } from './read-document';

const milk: KnowledgeDocument = { title: 'Milk', category: 'milk', content: 'Keep it cold.', source_file: 'milk.md' };
const asStored = (document: KnowledgeDocument): StoredDocument => ({
  id: 'stored',
  title: document.title,
  category: document.category,
  source_file: document.source_file,
  checksum: checksumOf(document),
});
const edited = { ...asStored(milk), checksum: 'of what an editor wrote' };
const newer = { ...milk, content: 'Keep it at 4 °C.' };

describe('bringing the knowledge base up to date with a folder', () => {
  it('adds what is missing', () => {
    expect(planUpdate([milk], [])).toEqual([{ id: null, document: milk }]);
  });

  it('leaves alone what is the same', () => {
    expect(planUpdate([milk], [asStored(milk)])).toEqual([]);
  });

  it.each([
    ['text', newer],
    ['title', { ...milk, title: 'Cold milk' }],
    ['category', { ...milk, category: 'storage' }],
  ])('changes in place what has another %s', (_what, document) => {
    expect(planUpdate([document], [asStored(milk)])).toEqual([{ id: 'stored', document }]);
  });

  it('puts the folder above what editors wrote, when it is asked for by hand', () => {
    expect(planUpdate([milk], [edited])).toEqual([{ id: 'stored', document: milk }]);
  });
});

describe('the same at each start', () => {
  const loaded = { [milk.source_file]: checksumOf(milk) };

  it('adds what it has never brought', () => {
    expect(planUpdate([milk], [], {})).toEqual([{ id: null, document: milk }]);
  });

  it('does not bring back what somebody deleted', () => {
    expect(planUpdate([milk, newer], [], loaded)).toEqual([]);
  });

  it('changes what the folder has anew', () => {
    expect(planUpdate([newer], [asStored(milk)], loaded)).toEqual([{ id: 'stored', document: newer }]);
  });

  it('leaves alone what an editor changed, and what was there before', () => {
    expect(planUpdate([newer], [edited], loaded)).toEqual([]);
    expect(planUpdate([milk], [edited], {})).toEqual([]);
  });
});
