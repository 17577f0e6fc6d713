import { Injectable } from '@nestjs/common';
import {
  DOCUMENTS_LISTED,
  knowledgeChanged,
  pageOf,
  placeOf,
  ServiceError,
  type CreateDocumentRequest,
  type DocumentSummary,
  type DocumentView,
  type KnowledgeOverview,
  type ListDocumentsRequest,
  type Page,
  type UpdateDocumentRequest,
} from '@abbotsford/contracts';
import { Idempotency, invalid, Outbox, Transaction } from '@abbotsford/service-kit';
import { AnswersRepository } from '../answers/answers.repository';
import { Indexer } from '../indexing/indexer';
import { FilePartsRepository } from '../store/file-parts.repository';
import { KnowledgeIndex } from '../search/knowledge-index';
import { ChunksRepository } from '../store/chunks.repository';
import { documentNotFound, refuseStale } from './document-errors';
import { DocumentsRepository, type DocumentEdit } from '../store/documents.repository';
import { KeptEmbeddingsRepository } from '../store/kept-embeddings.repository';
import { KnowledgeChanges } from '../store/knowledge-changes';

/** The index is in memory, so there is an end to what it holds. */
const MAX_DOCUMENTS = 20_000;

/** What editors do with documents. */
@Injectable()
export class Documents {
  constructor(
    private readonly rows: DocumentsRepository,
    private readonly answers: AnswersRepository,
    private readonly chunks: ChunksRepository,
    private readonly kept: KeptEmbeddingsRepository,
    private readonly changes: KnowledgeChanges,
    private readonly files: FilePartsRepository,
    private readonly transaction: Transaction,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly indexer: Indexer,
    private readonly index: KnowledgeIndex,
  ) {}

  async list(request: ListDocumentsRequest): Promise<Page<DocumentSummary>> {
    const size = request.limit ?? DOCUMENTS_LISTED;
    const rows = await this.rows.newest(size + 1, { after: placeOf(request), category: request.category });
    await this.index.catchUp();
    const { items, next_cursor } = pageOf(rows, size);
    return { items: await this.rows.withAlike(items), next_cursor };
  }

  async overview(): Promise<KnowledgeOverview> {
    const [documents, answers, answers_indexing] = await Promise.all([
      this.rows.overview(),
      this.answers.count(),
      this.answers.countWaiting(),
    ]);
    return { ...documents, answers, answers_indexing };
  }

  async get(id: string): Promise<DocumentView> {
    const document = await this.rows.find(id);
    if (!document) throw documentNotFound();
    await this.index.catchUp();
    const [described = document] = await this.rows.withAlike([document]);
    return described;
  }

  async create(request: CreateDocumentRequest): Promise<DocumentSummary> {
    await this.refuseWhenFull();
    const document = await this.transaction.run(async (session) => {
      const stored = await this.rows.insert(request, session);
      await this.idempotency.keep(stored, session);
      return stored;
    });
    this.indexer.wake();
    return document;
  }

  /** @throws ServiceError when there is no room for another document */
  async refuseWhenFull(): Promise<void> {
    if ((await this.rows.count()) >= MAX_DOCUMENTS) {
      throw new ServiceError(
        'knowledge.too_many_documents',
        `The knowledge base holds ${MAX_DOCUMENTS} documents at most.`,
      );
    }
  }

  async update(request: UpdateDocumentRequest): Promise<DocumentSummary> {
    const edit = editOf(request);
    if (Object.keys(edit).length === 0) {
      throw invalid(editable.map((field) => ({ field, message: 'one of title, category and content is needed' })));
    }
    const document = await this.transaction.run(async (session) => {
      const stored = await this.rows.find(request.document_id, session);
      if (!stored) throw documentNotFound();
      refuseStale(stored, request.version);
      // What an editor saves unchanged stays the import's; an import takes what it finds the same for its own.
      const imported = request.imported ?? (stored.imported && saysNothingNew(edit, stored));
      // Saving once more what failed is how an editor asks for another try.
      if (stored.status !== 'failed' && imported === stored.imported && saysNothingNew(edit, stored)) {
        return withoutContent(stored);
      }
      const edited = await this.rows.edit(stored, { ...edit, imported }, session);
      if (!edited) throw new Error('a document changed within the transaction that had read it');
      if (edit.content !== undefined) await this.files.removeOf(stored.id, session);
      return edited;
    });
    this.indexer.wake();
    return document;
  }

  async delete(id: string): Promise<{ message: string }> {
    await this.changes.run('index', 'deleted', async (session) => {
      if (!(await this.rows.remove(id, session))) throw documentNotFound();
      await this.chunks.removeOf(id, session);
      await this.kept.removeOf(id, session);
      await this.files.removeOf(id, session);
      const event = { document_id: id, change: 'deleted' as const, at: new Date().toISOString() };
      await this.outbox.add(knowledgeChanged, event, session);
    });
    this.index.forget(id);
    return { message: 'The document was deleted.' };
  }

  async reindex(): Promise<{ message: string; documents: number }> {
    // In a transaction, although it is one update: outside of one, SecantusDB lets it and the indexer's wait for each other.
    const reply = await this.transaction.run(async (session) => {
      const documents = await this.rows.markAllPending(session);
      const answer = { message: 'The documents are being indexed again; searches go on meanwhile.', documents };
      await this.idempotency.keep(answer, session);
      return answer;
    });
    this.indexer.wake();
    return reply;
  }
}

const editable = ['title', 'category', 'content'] as const;

const editOf = (request: UpdateDocumentRequest): DocumentEdit =>
  Object.fromEntries(
    editable.flatMap((field) => {
      const value = request[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );

const withoutContent = ({ content: _, ...summary }: DocumentView): DocumentSummary => summary;

const saysNothingNew = (edit: DocumentEdit, stored: DocumentView): boolean =>
  editable.every((field) => edit[field] === undefined || edit[field] === stored[field]);
