import { request } from '../contract';
import { Text, Whole } from '../fields';

export class SearchRequest {
  @Text({ max: 4_000 })
  query!: string;

  @Whole({ min: 1, max: 50, optional: true })
  top_k?: number;

  @Text({ max: 100, optional: true })
  category?: string;
}

export interface SearchResult {
  readonly document_id: string;
  readonly title: string;
  readonly source_file: string;
  readonly category: string;
  readonly chunk_index: number;
  readonly chunk_text: string;
  readonly score: number;
}

export interface SearchReply {
  readonly results: readonly SearchResult[];
  readonly answerable: boolean;
}

export const searchKnowledge = request({
  subject: 'rag.v1.search',
  request: SearchRequest,
  deadlineMs: 1_500,
})<SearchReply>();
