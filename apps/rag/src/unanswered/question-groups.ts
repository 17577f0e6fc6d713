import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, Transaction, WorkLoop, type Logger } from '@abbotsford/service-kit';
import { EmbeddingService } from '../embedding/embedding-service';
import { quantise } from '../retrieval/quantise';
import { wordingKey } from '../retrieval/wording-key';
import { UnansweredRepository } from './unanswered.repository';

/** For what another replica took in. */
const LOOK_EVERY_MS = 30_000;
const AGAIN_AFTER_MS = 5_000;
/**
 * Questions that are as near as this mean the same. Of 18 pairs, eight of them with another town, drink or wish in the
 * place of one, it puts none together wrongly: a line too many is seen and dealt with, a question that stands below
 * another one is not.
 */
const SAME = 0.86;

/** Puts unanswered questions together that mean the same. Without a model those that are worded alike stay together. */
@Injectable()
export class QuestionGroups implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop: WorkLoop;

  constructor(
    private readonly rows: UnansweredRepository,
    private readonly transaction: Transaction,
    @Inject(EmbeddingService) private readonly embedding: EmbeddingService | null,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.loop = new WorkLoop({
      work: () => this.compareNext(),
      lookEveryMs: LOOK_EVERY_MS,
      againAfterMs: AGAIN_AFTER_MS,
      logger,
      interrupted: 'unanswered questions were not compared; they are in a moment',
    });
  }

  onApplicationBootstrap(): void {
    this.wake();
  }

  onModuleDestroy(): Promise<void> {
    return this.loop.stop();
  }

  wake(): void {
    if (this.embedding) this.loop.wake();
  }

  private async compareNext(): Promise<boolean> {
    const next = this.embedding && (await this.rows.next());
    if (!next) return false;
    const [vector] = await this.embedding.embedTexts([wordingKey(next.question)]);
    if (!vector) return false;
    const near = await this.rows.nearest(vector);
    if (near && near.nearness >= SAME) {
      await this.transaction.run((session) => this.rows.merge(next.id, near.id, session));
    } else {
      await this.rows.keep(next.id, quantise(vector));
      await this.rows.trim();
    }
    return true;
  }
}
