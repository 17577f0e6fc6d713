import type { KnowledgeDocument } from '@/lib/api-types';

/** A document as the server sends it; a test names what matters to it. */
export function documentFixture(parts: Partial<KnowledgeDocument> = {}): KnowledgeDocument {
  return {
    id: '65f000000000000000000001',
    title: 'Descaling',
    category: 'machines',
    source_file: 'descaling.md',
    status: 'ready',
    failure: null,
    chunk_count: 5,
    warnings: [],
    checksum: 'c0ffee',
    imported: false,
    version: 1,
    created_at: '2026-03-01T09:00:00.000Z',
    updated_at: '2026-03-02T09:00:00.000Z',
    content: '# Descaling\n\nEvery three months.\n',
    ...parts,
  };
}
