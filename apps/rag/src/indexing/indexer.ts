import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { knowledgeChanged } from '@abbotsford/contracts';
import { LOGGER, Outbox, Transaction, type Logger } from '@abbotsford/service-kit';
import { ChunksRepository, type NewChunk } from '../documents/chunks.repository';
import { DocumentQueueRepository, type ClaimedDocument } from '../documents/document-queue.repository';
import { KnowledgeStateRepository } from '../documents/knowledge-state.repository';
import { contentHash, EmbeddingService } from '../embedding/embedding-service';
import { chunkDocument } from '../retrieval/chunk-document';
import { KnowledgeIndex } from '../search/knowledge-index';
import { WorkLoop } from '../work-loop';
import { PASSAGES } from './passages-made-as';

const LOOK_EVERY_MS = 2_000;
/** Within the lease, and so soon that a document that was deleted or edited meanwhile keeps no other one waiting. */
const RENEW_AFTER_MS = 2_000;
const TRY_AGAIN_AFTER_MS = 5_000;
/** A document that fails so often, or kills its replica, needs a person. */
const MAX_ATTEMPTS = 5;

/** A reason that an editor understands. */
class UnusableDocument extends Error {}

/** The document was deleted or edited meanwhile. */
class OutdatedDocument extends Error {}

/**
 * Makes passages of documents, one after another. The queue is the documents themselves: what a replica began and did
 * not end, another takes over when the lease is past. Passages are stored in one transaction, so that none of a
 * document is found before all are.
 */
@Injectable()
export class Indexer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop: WorkLoop;
  private stopped = false;
  /** Something was stored that the index here does not have yet. */
  private behind = false;

  constructor(
    private readonly queue: DocumentQueueRepository,
    private readonly chunks: ChunksRepository,
    private readonly state: KnowledgeStateRepository,
    private readonly transaction: Transaction,
    private readonly outbox: Outbox,
    private readonly index: KnowledgeIndex,
    @Inject(EmbeddingService) private readonly embedding: EmbeddingService | null,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.loop = new WorkLoop({
      work: () => this.indexNext(),
      lookEveryMs: LOOK_EVERY_MS,
      logger,
      interrupted: 'indexing was interrupted; it goes on in a moment',
    });
  }

  onApplicationBootstrap(): void {
    if (this.embedding) this.loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.loop.stop();
  }

  /** Looks for work now. */
  wake(): void {
    if (this.embedding) this.loop.wake();
  }

  private async indexNext(): Promise<boolean> {
    const document = await this.queue.claim();
    if (document) await this.handle(document);
    else if (this.behind) await this.takeOver();
    return document !== null;
  }

  /** At once after the last one; while there are more, the index takes over many at a time, as it does each second. */
  private async takeOver(): Promise<void> {
    this.behind = false;
    await this.index.refresh();
  }

  private async handle(document: ClaimedDocument): Promise<void> {
    const log = { document_id: document.id };
    try {
      if (document.attempts > MAX_ATTEMPTS) throw new UnusableDocument('It could not be indexed, several times.');
      const chunks = await this.passagesOf(document);
      await this.store(document, chunks);
      this.behind = true;
      this.logger.info({ ...log, passages: chunks.length }, 'a document was indexed');
    } catch (error) {
      if (this.stopped) await this.queue.giveBack(document);
      else if (error instanceof OutdatedDocument)
        this.logger.info(log, 'a document changed while it was being indexed');
      else if (error instanceof UnusableDocument) await this.queue.markFailed(document, error.message);
      else {
        this.logger.warn({ ...log, err: error }, 'a document could not be indexed; it will be tried again');
        await this.queue.release(document, TRY_AGAIN_AFTER_MS);
      }
    }
  }

  private async passagesOf(document: ClaimedDocument): Promise<NewChunk[]> {
    const embedding = this.embedding;
    if (!embedding) return [];
    const { id: document_id, title, category, source_file } = document;
    const hashed = this.cut(document).map((chunk) => ({ chunk, content_hash: contentHash({ title, ...chunk }) }));
    const known = await this.chunks.embeddings(hashed.map(({ content_hash }) => content_hash));
    const passages: NewChunk[] = [];
    let renewed = Date.now();
    for (const { chunk, content_hash } of hashed) {
      const vectors = known.get(content_hash) ?? (await embedding.embedPassage({ title, ...chunk }));
      passages.push({ document_id, title, category, source_file, ...chunk, content_hash, vectors });
      if (this.stopped) throw new Error('the service stops');
      if (Date.now() - renewed < RENEW_AFTER_MS) continue;
      if (!(await this.queue.renew(document))) throw new OutdatedDocument();
      renewed = Date.now();
    }
    return passages;
  }

  private cut({ title, content }: ClaimedDocument) {
    try {
      const chunks = chunkDocument(title, content);
      if (chunks.length === 0) throw new UnusableDocument('There is no text in it.');
      return chunks;
    } catch (error) {
      throw error instanceof RangeError ? new UnusableDocument(`${error.message}.`) : error;
    }
  }

  private async store(document: ClaimedDocument, chunks: readonly NewChunk[]): Promise<void> {
    await this.transaction.run(async (session) => {
      await this.chunks.replace(document.id, chunks, session);
      const revision = await this.state.recordChange('indexed', session);
      const passages = { count: chunks.length, revision, madeAs: PASSAGES };
      const ready = await this.queue.markReady(document, passages, session);
      if (!ready) throw new OutdatedDocument();
      const event = { document_id: document.id, change: 'indexed' as const, at: new Date().toISOString() };
      await this.outbox.add(knowledgeChanged, event, session);
    });
  }
}
