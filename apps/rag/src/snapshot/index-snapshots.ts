import { Inject, Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { CONFIG, HealthRegistry, LOGGER, ServiceMetrics, type Logger } from '@abbotsford/service-kit';
import type { RagConfig } from '../config';
import { EMBEDDINGS } from '../embedding/content-hash';
import { PassageIndex } from '../retrieval/passage-index';
import { DIMENSIONS } from '../retrieval/quantise';
import { readPassageIndex, termsFingerprint, writePassageIndex } from './passage-index-files';
import { SnapshotFolder } from './snapshot-folder';
import { UnusableSnapshotError } from './unusable-snapshot-error';

/** An index with the version of each document's passages in it. */
export interface KnowledgeSnapshot {
  readonly index: PassageIndex;
  readonly versions: ReadonlyMap<string, number>;
}

/** `format` rises when the files are others than before. */
const madeAs = { format: 1, embeddings: EMBEDDINGS, dimensions: DIMENSIONS } as const;

interface About {
  readonly made_as: typeof madeAs;
  readonly next_key: number;
  readonly terms: string;
  readonly versions: readonly (readonly [document_id: string, version: number])[];
}

/** Keeps the index on disk, so that a start need not build it. Whatever goes wrong with that, searches go on. */
@Injectable()
export class IndexSnapshots {
  private readonly folder: SnapshotFolder | undefined;
  private readonly outcomes: Counter<'outcome'>;
  private trouble: string | undefined;

  constructor(
    @Inject(CONFIG) { RAG_INDEX_DIR }: RagConfig,
    health: HealthRegistry,
    metrics: ServiceMetrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.folder = RAG_INDEX_DIR === undefined ? undefined : new SnapshotFolder(RAG_INDEX_DIR);
    this.outcomes = new Counter({
      name: 'knowledge_snapshots_total',
      help: 'Snapshots of the search index, by outcome: written, not_written, read, unusable, missing',
      labelNames: ['outcome'],
      registers: [metrics.registry],
    });
    if (!this.folder) return;
    health.add('index snapshot', () =>
      this.trouble === undefined ? { status: 'up' } : { status: 'degraded', detail: this.trouble },
    );
  }

  get wanted(): boolean {
    return this.folder !== undefined;
  }

  /** The newest one. Undefined when there is none, or none that can be used; health tells that until one is written. */
  async read(language: ReadonlySet<string>): Promise<KnowledgeSnapshot | undefined> {
    if (!this.folder) return undefined;
    const began = performance.now();
    try {
      const snapshot = await this.folder.read(async (files, about) => {
        const { made_as, next_key, terms, versions } = about as About;
        if (JSON.stringify(made_as) !== JSON.stringify(madeAs)) {
          throw new UnusableSnapshotError('It was made by another version, or for another embedding model');
        }
        const parts = await readPassageIndex(files, next_key, terms, language);
        return { index: new PassageIndex(language, undefined, undefined, parts), versions: new Map(versions) };
      });
      this.outcomes.inc({ outcome: snapshot ? 'read' : 'missing' });
      if (snapshot) this.logger.info(figures(snapshot.index.size, began), 'the index was read from its snapshot');
      return snapshot;
    } catch (error) {
      this.outcomes.inc({ outcome: 'unusable' });
      this.trouble = 'the snapshot on disk could not be used; the index is built from the database and written again';
      this.logger.warn({ err: error }, this.trouble);
      return undefined;
    }
  }

  /** Never fails: that a snapshot could not be written is told by log, metric and health. The index must be settled. */
  async write({ index, versions }: KnowledgeSnapshot): Promise<void> {
    if (!this.folder) return;
    const began = performance.now();
    try {
      const state = index.state();
      const about: About = {
        made_as: madeAs,
        next_key: state.nextKey,
        terms: termsFingerprint(state.passages),
        versions: [...versions],
      };
      await this.folder.write(about, (files) => writePassageIndex(files, state));
      this.outcomes.inc({ outcome: 'written' });
      this.trouble = undefined;
      this.logger.info(figures(state.passages.length, began), 'a snapshot of the index was written');
    } catch (error) {
      this.outcomes.inc({ outcome: 'not_written' });
      const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
      this.trouble = `the index could not be written to disk${code}; searches go on, but the next start takes longer`;
      this.logger.error({ err: error }, this.trouble);
    }
  }
}

const figures = (passages: number, began: number) => ({
  passages,
  milliseconds: Math.round(performance.now() - began),
});
