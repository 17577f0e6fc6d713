import type { Api } from '../demo-data/api';
import type { StoredDocument } from './plan-update';

/** The most that a page may have. */
const PAGE = 200;

/** All documents of the knowledge base, without their texts, however many there are. @throws ApiFailure */
export async function listDocuments(api: Api): Promise<StoredDocument[]> {
  const documents: StoredDocument[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query = new URLSearchParams({ limit: String(PAGE), ...(cursor && { cursor }) });
    const page: { items: StoredDocument[]; next_cursor: string | null } = await api.call(
      'GET',
      `/api/knowledge/documents?${query.toString()}`,
    );
    documents.push(...page.items);
    cursor = page.next_cursor;
  }
  return documents;
}
