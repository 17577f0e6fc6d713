import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { knowledgeChanged, ServiceError } from '@abbotsford/contracts';
import {
  HealthRegistry,
  LOGGER,
  ServiceClient,
  Transaction,
  within,
  WorkLoop,
  type Logger,
} from '@abbotsford/service-kit';
import { ChunksRepository } from '../store/chunks.repository';
import { DocumentsRepository } from '../store/documents.repository';
import { KnowledgeStateRepository } from '../store/knowledge-state.repository';
import type { KnowledgeState } from '../store/knowledge-state.schema';
import { EmbeddingService } from '../embedding/embedding-service';
import { inSlices } from '../retrieval/in-slices';
import { PassageIndex } from '../retrieval/passage-index';
import { IndexSnapshots } from '../snapshot/index-snapshots';
import { SettledTimer } from './settled-timer';

/** Many changes in a row are taken over together, once in this time, which keeps searches fast meanwhile. */
const TOGETHER_MS = 1_000;
/** A change made by another replica is seen within this time, although its event was not heard. */
const LOOK_EVERY_MS = 5_000;
const DOCUMENTS_AT_ONCE = 20;
/** A start waits so long for its passages, or for what has changed since its snapshot, before it takes requests. */
const CATCH_UP_MS = 10_000;
/** A snapshot is written when nothing has changed for a while, or after ten minutes of changes. */
const SNAPSHOT = { afterMs: 5_000, latestMs: 600_000 } as const;
/** Writing more passages takes too long for a process that is being stopped. */
const WRITTEN_AT_STOP = 20_000;
const FROM_MEMORY = 'changes cannot be read from the database; searches go on from memory';

/**
 * The passages of the database in memory: loaded at start, and kept like the database by looking at each event that
 * tells of a change, and every few seconds for those that were not heard.
 */
@Injectable()
export class KnowledgeIndex implements OnApplicationBootstrap, OnModuleDestroy {
  private index: PassageIndex | undefined;
  /** The first one, until all is loaded. */
  private loading: PassageIndex | undefined;
  private readonly versions = new Map<string, number>();
  /** Deleted here while they may be being loaded. */
  private readonly forgotten = new Set<string>();
  private seen: KnowledgeState | undefined;
  private readonly loop: WorkLoop;
  private working: Promise<void> = Promise.resolve();
  private writing: Promise<void> | undefined;
  private readonly snapshotTimer = new SettledTimer(SNAPSHOT, () => this.writeSnapshot());
  private stopListening: () => void = () => undefined;

  constructor(
    private readonly documents: DocumentsRepository,
    private readonly chunks: ChunksRepository,
    private readonly revisions: KnowledgeStateRepository,
    private readonly transaction: Transaction,
    private readonly snapshots: IndexSnapshots,
    private readonly client: ServiceClient,
    @Inject(EmbeddingService) private readonly embedding: EmbeddingService | null,
    health: HealthRegistry,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.loop = new WorkLoop({
      work: async () => {
        await this.refresh();
        return false;
      },
      lookEveryMs: LOOK_EVERY_MS,
      againAfterMs: TOGETHER_MS,
      restMs: TOGETHER_MS,
      logger,
      interrupted: FROM_MEMORY,
    });
    health.add('index', () => {
      if (!this.index) return { status: 'degraded', detail: `${this.loading?.size ?? 0} passages are loaded so far` };
      return this.loop.interrupted ? { status: 'degraded', detail: FROM_MEMORY } : { status: 'up' };
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    const language = (await this.embedding?.language()) ?? new Set();
    const snapshot = await this.snapshots.read(language);
    for (const [id, version] of snapshot?.versions ?? []) this.versions.set(id, version);
    this.loading = snapshot?.index ?? new PassageIndex(language);
    // By a plain subscription, so that every replica hears it; a consumer's events go to one of them.
    this.stopListening = this.client.onBroadcast(knowledgeChanged, () => this.loop.wake());
    this.loop.wake();
    // Questions come as soon as this ends: a replica that could not answer yet would take them from one that can.
    await within(CATCH_UP_MS, this.loop.settled(), () => undefined);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopListening();
    await this.loop.stop();
    await this.working;
    await this.writing;
    if (this.snapshotTimer.cancel() && this.versions.size > 0 && this.smallEnough) await this.writeSnapshot();
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
    return this.afterOthers(() => this.synchronise());
  }

  /** Whoever is told that a document is ready finds it afterwards; while the first passages are loaded, nobody does. */
  async catchUp(): Promise<void> {
    if (this.index) await this.refresh();
  }

  /** From now on this replica finds it no more; the others see it when they look. */
  forget(documentId: string): void {
    this.forgotten.add(documentId);
    (this.index ?? this.loading)?.removeDocument(documentId);
    this.versions.delete(documentId);
  }

  private get smallEnough(): boolean {
    return (this.index?.size ?? 0) <= WRITTEN_AT_STOP;
  }

  /** One thing at a time is done to the index. */
  private afterOthers(work: () => Promise<void>): Promise<void> {
    const next = this.working.then(work);
    // The next one goes on although this one failed; whoever called hears of it.
    this.working = next.catch(() => undefined);
    return next;
  }

  private async synchronise(): Promise<void> {
    const index = this.index ?? this.loading;
    if (!index || this.loop.stopped) return;
    // What is being written must stay as it is until it is on the disk.
    if (!this.writing) await inSlices(index.tidy());
    const state = await this.revisions.current();
    if (state.revision === this.seen?.revision) return;
    const changed = await this.takeOver(index, state);
    if (this.loop.stopped) return;
    this.index = index;
    this.seen = state;
    if (changed && this.snapshots.wanted) this.snapshotTimer.restart();
  }

  /** False when all was there already. */
  private async takeOver(index: PassageIndex, { deletions }: KnowledgeState): Promise<boolean> {
    const { seen } = this;
    // Documents tell of their changes themselves, but not of having been deleted.
    const all = seen?.deletions !== deletions;
    const current = await this.documents.versions(all ? undefined : seen.revision);
    const gone = all ? [...this.versions.keys()].filter((id) => !current.has(id)) : [];
    for (const id of gone) {
      index.removeDocument(id);
      this.versions.delete(id);
    }
    if (all) for (const id of this.forgotten) if (!current.has(id)) this.forgotten.delete(id);
    const changed = [...current].filter(([id, version]) => this.versions.get(id) !== version);
    for (let from = 0; from < changed.length && !this.loop.stopped; from += DOCUMENTS_AT_ONCE) {
      await this.load(index, new Map(changed.slice(from, from + DOCUMENTS_AT_ONCE)));
    }
    return seen !== undefined || gone.length + changed.length > 0;
  }

  private async load(index: PassageIndex, versions: ReadonlyMap<string, number>): Promise<void> {
    const documents = await this.transaction.run((session) => this.chunks.ofDocuments([...versions.keys()], session));
    for (const [id, passages] of documents) {
      const prepared = await inSlices(index.prepare(passages));
      if (this.forgotten.has(id)) index.drop(prepared);
      else {
        index.replaceDocument(id, prepared);
        this.versions.set(id, versions.get(id) ?? 0);
      }
    }
  }

  private async writeSnapshot(): Promise<void> {
    await this.afterOthers(async () => {
      await this.writing;
      const { index } = this;
      if (!index) return;
      await inSlices(index.tidy());
      // Something was deleted in that very moment.
      if (!index.settled) return this.snapshotTimer.restart();
      this.writing = this.snapshots.write({ index, versions: this.versions }).finally(() => (this.writing = undefined));
    });
    await this.writing;
  }
}
