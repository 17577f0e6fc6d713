import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { knowledgeChanged } from '@abbotsford/contracts';
import { LOGGER, Outbox, WorkLoop, type Logger } from '@abbotsford/service-kit';
import { ChunksRepository, type NewChunk } from '../store/chunks.repository';
import { DocumentQueueRepository, type ClaimedDocument } from '../store/document-queue.repository';
import { KeptEmbeddingsRepository } from '../store/kept-embeddings.repository';
import { KnowledgeChanges } from '../store/knowledge-changes';
import { EmbeddingService } from '../embedding/embedding-service';
import { KnowledgeIndex } from '../search/knowledge-index';
import type { CutText } from './cut-document';
import { cutInWorker } from './cut-in-worker';
import { indexFailures } from './index-failures.data';
import { PASSAGES } from './passages-made-as';

/** For what another replica left behind; what is stored here wakes it. */
const LOOK_EVERY_MS = 5_000;
/** A document's turn, well within the lease: when it is over, others that wait have theirs. */
const TURN_MS = 2_000;
const TRY_AGAIN_AFTER_MS = 5_000;
/** A document that fails so often, or kills its replica, needs a person. */
const MAX_ATTEMPTS = 5;

/** A reason that an editor understands. */
class UnusableDocument extends Error {}

/** The document was deleted or edited meanwhile. */
class OutdatedDocument extends Error {}

/** Others wait, or the service stops. What was embedded is kept. */
class TurnOver extends Error {}

/** Cutting a long text takes a thread and a tenth of a second, and each of its turns would begin with that. */
const CUT_TEXTS_KEPT = 4;

/**
 * Makes passages of documents, one document at a time, a long one in several turns. The queue is the documents
 * themselves: what a replica began and did not end, another takes over when the lease is past. Passages are stored in
 * one transaction, so that none of a document is found before all are.
 */
@Injectable()
export class Indexer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop: WorkLoop;
  private readonly unfinished = new LRUCache<string, CutText>({ max: CUT_TEXTS_KEPT });
  private readonly stopping = new AbortController();
  /** Something was stored that the index here does not have yet. */
  private behind = false;

  constructor(
    private readonly queue: DocumentQueueRepository,
    private readonly chunks: ChunksRepository,
    private readonly kept: KeptEmbeddingsRepository,
    private readonly changes: KnowledgeChanges,
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
    if (this.embedding) this.loop.wake();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort(new Error('the service stops'));
    await this.loop.stop();
  }

  private get stopped(): boolean {
    return this.stopping.signal.aborted;
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
      if (document.attempts > MAX_ATTEMPTS) throw new UnusableDocument(indexFailures.often_interrupted);
      const cut = await this.cut(document);
      const chunks = await this.passagesOf(document, cut);
      await this.store(document, chunks, cut);
      this.behind = true;
      this.logger.info({ ...log, passages: chunks.length }, 'a document was indexed');
    } catch (error) {
      if (this.stopped || error instanceof TurnOver) await this.queue.giveBack(document);
      else if (error instanceof OutdatedDocument)
        this.logger.info(log, 'a document changed while it was being indexed');
      else if (error instanceof UnusableDocument) await this.queue.markFailed(document, error.message);
      else {
        this.logger.warn({ ...log, err: error }, 'a document could not be indexed; it will be tried again');
        await this.queue.release(document, TRY_AGAIN_AFTER_MS);
      }
    }
  }

  private async passagesOf(document: ClaimedDocument, cut: CutText): Promise<NewChunk[]> {
    const embedding = this.embedding;
    if (!embedding) return [];
    const { id: document_id, title, category, source_file } = document;
    const [stored, kept] = await Promise.all([
      this.chunks.embeddings(cut.chunks.map(({ content_hash }) => content_hash)),
      this.kept.of(document_id),
    ]);
    const passages: NewChunk[] = [];
    const embedded = new Map<string, Int8Array>();
    let began = Date.now();
    for (const chunk of cut.chunks) {
      let vectors = stored.get(chunk.content_hash) ?? kept.get(chunk.content_hash);
      if (!vectors) {
        vectors = await embedding.embedPassage({ title, ...chunk });
        embedded.set(chunk.content_hash, vectors);
      }
      passages.push({ document_id, title, category, source_file, ...chunk, vectors });
      if (!this.stopped && Date.now() - began < TURN_MS) continue;
      await this.kept.add(document_id, embedded);
      embedded.clear();
      await this.endTurn(document, cut);
      began = Date.now();
    }
    return passages;
  }

  /**
   * The next turn is the same document's when no other one waits.
   * @throws TurnOver, OutdatedDocument
   */
  private async endTurn(document: ClaimedDocument, cut: CutText): Promise<void> {
    if (this.stopped || (await this.queue.othersWait())) {
      this.unfinished.set(versionOf(document), cut);
      this.logger.debug({ document_id: document.id }, 'a document goes on when others have had their turn');
      throw new TurnOver();
    }
    if (!(await this.queue.renew(document))) throw new OutdatedDocument();
  }

  private async cut(document: ClaimedDocument): Promise<CutText> {
    const before = this.unfinished.get(versionOf(document));
    if (before) return before;
    const { title, content } = document;
    const outcome = await cutInWorker({ title, content }, this.stopping.signal);
    if ('failure' in outcome) throw new UnusableDocument(indexFailures[outcome.failure]);
    return outcome;
  }

  private async store(document: ClaimedDocument, chunks: readonly NewChunk[], cut: CutText): Promise<void> {
    await this.changes.run('index', 'indexed', async (session, revision) => {
      await this.chunks.replace(document.id, chunks, session);
      await this.kept.removeOf(document.id, session);
      const passages = { count: chunks.length, revision, madeAs: PASSAGES };
      const ready = await this.queue.markReady(document, passages, cut, session);
      if (!ready) throw new OutdatedDocument();
      const event = { document_id: document.id, change: 'indexed' as const, at: new Date().toISOString() };
      await this.outbox.add(knowledgeChanged, event, session);
    });
  }
}

const versionOf = ({ id, version }: ClaimedDocument): string => `${id} ${version}`;
