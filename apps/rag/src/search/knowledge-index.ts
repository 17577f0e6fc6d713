import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ServiceError } from '@abbotsford/contracts';
import { HealthRegistry, LOGGER, type Logger } from '@abbotsford/service-kit';
import { ChunksRepository } from '../documents/chunks.repository';
import { DocumentsRepository } from '../documents/documents.repository';
import { EmbeddingService } from '../embedding/embedding-service';
import type { Passage } from '../retrieval/passage';
import { PassageIndex } from '../retrieval/passage-index';

/** A change made by another replica is seen within this time. */
const LOOK_EVERY_MS = 1_000;
const DOCUMENTS_AT_ONCE = 50;
/** So many passages are added before others get a turn: a search must not wait for a large document. */
const PASSAGES_AT_ONCE = 5;

/** The passages of the database in memory: loaded at start, and kept like the database by looking every second. */
@Injectable()
export class KnowledgeIndex implements OnApplicationBootstrap, OnModuleDestroy {
  private index: PassageIndex | undefined;
  /** The first one, until all is loaded. */
  private loading: PassageIndex | undefined;
  private readonly versions = new Map<string, number>();
  /** Deleted here while they may be being loaded. */
  private readonly forgotten = new Set<string>();
  private seen = -1;
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly documents: DocumentsRepository,
    private readonly chunks: ChunksRepository,
    @Inject(EmbeddingService) private readonly embedding: EmbeddingService | null,
    health: HealthRegistry,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    health.add('index', () =>
      this.index ? { status: 'up' } : { status: 'degraded', detail: 'the passages are being loaded' },
    );
  }

  onApplicationBootstrap(): void {
    this.lookAgain(0);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.working;
  }

  /** @throws ServiceError while the passages are being loaded */
  get passages(): PassageIndex {
    if (this.index) return this.index;
    throw new ServiceError('service.unavailable', 'The knowledge base is being loaded. Please try again in a moment.', {
      retry_after: 2,
    });
  }

  /** Takes over what has changed, now. */
  refresh(): Promise<void> {
    const next = this.working.then(() => this.synchronise());
    // The next one goes on although this one failed; whoever called hears of it.
    this.working = next.catch(() => undefined);
    return next;
  }

  /** From now on this replica finds it no more; the others see it when they look. */
  forget(documentId: string): void {
    this.forgotten.add(documentId);
    (this.index ?? this.loading)?.removeDocument(documentId);
    this.versions.delete(documentId);
  }

  private lookAgain(afterMs: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.refresh()
        .catch((error: unknown) =>
          this.logger.warn(
            { err: error },
            'changes of the knowledge base could not be read; searches go on from memory',
          ),
        )
        .finally(() => this.lookAgain(LOOK_EVERY_MS));
    }, afterMs);
  }

  private async synchronise(): Promise<void> {
    const revision = await this.documents.revision();
    if (revision === this.seen) return;
    const index = this.index ?? this.loading ?? new PassageIndex((await this.embedding?.language()) ?? new Set());
    this.loading = index;
    const current = await this.documents.versions();
    for (const id of this.forgotten) if (!current.has(id)) this.forgotten.delete(id);
    for (const id of [...this.versions.keys()]) {
      if (current.has(id)) continue;
      index.removeDocument(id);
      this.versions.delete(id);
    }
    const changed = [...current].filter(([id, version]) => this.versions.get(id) !== version);
    for (let from = 0; from < changed.length && !this.stopped; from += DOCUMENTS_AT_ONCE) {
      await this.load(index, new Map(changed.slice(from, from + DOCUMENTS_AT_ONCE)));
    }
    this.index = index;
    this.seen = revision;
  }

  private async load(index: PassageIndex, versions: ReadonlyMap<string, number>): Promise<void> {
    const passages = await this.chunks.ofDocuments([...versions.keys()]);
    const byDocument = groupByDocument(passages);
    for (const [id, version] of versions) {
      index.removeDocument(id);
      for (const [i, passage] of (byDocument.get(id) ?? []).entries()) {
        if (this.forgotten.has(id)) break;
        index.add(passage);
        if (i % PASSAGES_AT_ONCE === PASSAGES_AT_ONCE - 1) await new Promise((resolve) => setImmediate(resolve));
      }
      if (!this.forgotten.has(id)) this.versions.set(id, version);
    }
  }
}

function groupByDocument(passages: readonly Passage[]): Map<string, Passage[]> {
  const groups = new Map<string, Passage[]>();
  for (const passage of passages) {
    const group = groups.get(passage.document_id);
    if (group) group.push(passage);
    else groups.set(passage.document_id, [passage]);
  }
  return groups;
}
