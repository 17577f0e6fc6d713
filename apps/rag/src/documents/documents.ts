import { Injectable } from '@nestjs/common';
import {
  knowledgeChanged,
  ServiceError,
  type CreateDocumentRequest,
  type DocumentSummary,
  type DocumentView,
  type Page,
  type PageRequest,
} from '@abbotsford/contracts';
import { Outbox, Transaction } from '@abbotsford/service-kit';
import { Indexer } from '../indexing/indexer';
import { KnowledgeIndex } from '../search/knowledge-index';
import { ChunksRepository } from './chunks.repository';
import { readCursor, writeCursor } from './document-cursor';
import { DocumentsRepository } from './documents.repository';

/** The index is in memory, so there is an end to what it holds. */
const MAX_DOCUMENTS = 20_000;
/** How many a list shows that was called without a limit. */
const LIST_LIMIT = 1_000;

const notFound = (): ServiceError =>
  new ServiceError('knowledge.document_not_found', 'There is no such document; it may have been deleted.');

/** What editors do with documents. */
@Injectable()
export class Documents {
  constructor(
    private readonly rows: DocumentsRepository,
    private readonly chunks: ChunksRepository,
    private readonly transaction: Transaction,
    private readonly outbox: Outbox,
    private readonly indexer: Indexer,
    private readonly index: KnowledgeIndex,
  ) {}

  async list({ limit, cursor }: PageRequest): Promise<Page<DocumentSummary>> {
    const size = limit ?? LIST_LIMIT;
    const items = await this.rows.newest(size + 1, cursor === undefined ? null : readCursor(cursor));
    const last = items.length > size ? items[size - 1] : undefined;
    return { items: items.slice(0, size), next_cursor: last ? writeCursor(last) : null };
  }

  async get(id: string): Promise<DocumentView> {
    const document = await this.rows.find(id);
    if (!document) throw notFound();
    return document;
  }

  async create(request: CreateDocumentRequest): Promise<DocumentSummary> {
    if ((await this.rows.count()) >= MAX_DOCUMENTS) {
      throw new ServiceError(
        'knowledge.too_many_documents',
        `The knowledge base holds ${MAX_DOCUMENTS} documents at most.`,
      );
    }
    const document = await this.rows.insert(request);
    this.indexer.wake();
    return document;
  }

  async delete(id: string): Promise<{ message: string }> {
    await this.transaction.run(async (session) => {
      if (!(await this.rows.remove(id, session))) throw notFound();
      await this.chunks.removeOf(id, session);
      await this.rows.raiseRevision(session);
      const event = { document_id: id, change: 'deleted' as const, at: new Date().toISOString() };
      await this.outbox.add(knowledgeChanged, event, session);
    });
    this.index.forget(id);
    return { message: 'The document was deleted.' };
  }

  async reindex(): Promise<{ message: string; documents: number }> {
    const documents = await this.rows.markAllPending();
    this.indexer.wake();
    return { message: 'The documents are being indexed again; searches go on meanwhile.', documents };
  }
}
