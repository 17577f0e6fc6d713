import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, ServiceMetrics, Transaction, WorkLoop, type Logger } from '@abbotsford/service-kit';
import { Counter } from 'prom-client';
import { DocumentQueueRepository, type ClaimedFile } from '../store/document-queue.repository';
import { Indexer } from '../indexing/indexer';
import { extensionOf, nameWithoutExtension } from './file-name';
import { FilePartsRepository } from '../store/file-parts.repository';
import { LoadFailure } from './load-failure';
import { loadInWorker } from './load-in-worker';
import type { LoadedText } from './loaded-text';
import { DEFAULT_CATEGORY } from './uploads.data';

/** For what another replica left behind; what is stored here wakes it. */
const LOOK_EVERY_MS = 5_000;
const TRY_AGAIN_AFTER_MS = 5_000;
/** A file that fails so often, or kills its replica, needs a person. */
const MAX_ATTEMPTS = 3;

/**
 * Reads the files that came in, one after another; what is read goes to the indexer. The documents themselves are the
 * queue: a file whose replica died is read by another one, when the lease is past.
 */
@Injectable()
export class FileLoader implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController();
  private readonly loop: WorkLoop;
  private readonly files: Counter<'outcome'>;

  constructor(
    private readonly queue: DocumentQueueRepository,
    private readonly parts: FilePartsRepository,
    private readonly transaction: Transaction,
    private readonly indexer: Indexer,
    @Inject(LOGGER) private readonly logger: Logger,
    { registry }: ServiceMetrics,
  ) {
    this.files = new Counter({
      name: 'rag_files_total',
      help: 'Files that were read, by outcome: loaded, or the reason why not',
      labelNames: ['outcome'],
      registers: [registry],
    });
    this.loop = new WorkLoop({
      work: () => this.loadNext(),
      lookEveryMs: LOOK_EVERY_MS,
      logger,
      interrupted: 'reading files was interrupted; it goes on in a moment',
    });
  }

  onApplicationBootstrap(): void {
    this.loop.wake();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort(new Error('the service stops'));
    await this.loop.stop();
  }

  /** Looks for files now. */
  wake(): void {
    this.loop.wake();
  }

  private async loadNext(): Promise<boolean> {
    const file = await this.queue.claimFile();
    if (!file) return false;
    const log = { document_id: file.id };
    try {
      if (file.attempts > MAX_ATTEMPTS) throw new LoadFailure('often_interrupted');
      const bytes = await this.parts.read(file.id);
      const loaded = await loadInWorker({ extension: extensionOf(file.source_file), bytes }, this.stopping.signal);
      await this.store(file, loaded);
      this.files.inc({ outcome: 'loaded' });
      this.logger.info({ ...log, bytes: bytes.length, characters: loaded.content.length }, 'a file was read');
    } catch (error) {
      if (this.stopping.signal.aborted) await this.queue.giveBack(file);
      else if (error instanceof LoadFailure) {
        await this.refuse(file, error);
        this.files.inc({ outcome: error.code });
        this.logger.info({ ...log, reason: error.code, cause: error.cause }, 'a file could not be read');
      } else {
        this.logger.warn({ ...log, err: error }, 'reading a file was interrupted; it will be tried again');
        await this.queue.release(file, TRY_AGAIN_AFTER_MS);
      }
    }
    return true;
  }

  private async store(file: ClaimedFile, { title, category, content, findings = [] }: LoadedText): Promise<void> {
    // What an editor has changed while the file waited is as good as given with it.
    const takesTitle = !file.title_given && file.title === nameWithoutExtension(file.source_file);
    const takesCategory = !file.category_given && file.category === DEFAULT_CATEGORY;
    await this.transaction.run(async (session) => {
      const text = {
        content,
        file_findings: findings,
        ...(title && takesTitle && { title }),
        ...(category && takesCategory && { category }),
      };
      if (await this.queue.storeText(file, text, session)) await this.parts.removeOf(file.id, session);
    });
    this.indexer.wake();
  }

  private async refuse(file: ClaimedFile, { message }: LoadFailure): Promise<void> {
    await this.transaction.run(async (session) => {
      if (await this.queue.refuseFile(file, message, session)) await this.parts.removeOf(file.id, session);
    });
  }
}
