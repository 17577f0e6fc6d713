import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { answersChanged } from '@abbotsford/contracts';
import { HealthRegistry, LOGGER, ServiceClient, WorkLoop, type Logger } from '@abbotsford/service-kit';
import { KnowledgeStateRepository } from '../store/knowledge-state.repository';
import type { KnowledgeState } from '../store/knowledge-state.schema';
import { EmbeddingService } from '../embedding/embedding-service';
import { AnswerIndex, type AskedQuestion } from '../retrieval/answer-index';
import { answerModel } from '../retrieval/answer-model.data';
import { chooseAnswer, type ChosenAnswer } from '../retrieval/choose-answer';
import { AnswersRepository, type IndexedAnswer } from './answers.repository';

/** A change made by another replica is seen within this time, although it was not heard of. */
const LOOK_EVERY_MS = 5_000;

/**
 * The written answers of the database in memory: loaded at start, and kept like the database. What has no embeddings
 * yet is embedded by whoever sees it; two replicas that do the same at once only do it twice.
 */
@Injectable()
export class AnswerFollower implements OnApplicationBootstrap, OnModuleDestroy {
  private index = new AnswerIndex();
  private readonly categories = new Map<string, string>();
  private seen: KnowledgeState = { revision: 0, deletions: 0 };
  private readonly loop: WorkLoop;
  private stopListening: () => void = () => undefined;

  constructor(
    private readonly rows: AnswersRepository,
    private readonly revisions: KnowledgeStateRepository,
    private readonly client: ServiceClient,
    @Inject(EmbeddingService) private readonly embedding: EmbeddingService | null,
    health: HealthRegistry,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.loop = new WorkLoop({
      work: () => this.synchronise(),
      lookEveryMs: LOOK_EVERY_MS,
      logger,
      interrupted: 'written answers could not be taken over; those in memory stay as they are',
    });
    health.add('written answers', () => ({ status: 'up', detail: `${this.index.size} are known` }));
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.embedding) return;
    this.index = new AnswerIndex(await this.embedding.language());
    this.stopListening = this.client.onBroadcast(answersChanged, () => this.loop.wake());
    this.loop.wake();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopListening();
    await this.loop.stop();
  }

  /** Tells every replica, this one too. */
  announce(): void {
    this.client.broadcast(answersChanged, { at: new Date().toISOString() });
    if (this.embedding) this.loop.wake();
  }

  /** From now on this replica finds it no more; the others see it when they look. */
  forget(id: string): void {
    this.index.remove(id);
    this.categories.delete(id);
  }

  /** Whether anybody wrote answers to questions on this document. */
  hasAnswersFrom(documentId: string): boolean {
    return this.index.hasAnswersFrom(documentId);
  }

  /** The answer to a question, of a category where one is given; null when none is near enough, or several are as near. */
  choose(question: AskedQuestion, category?: string): ChosenAnswer | null {
    const chosen = chooseAnswer(this.index.candidates(question), answerModel);
    const fits = chosen && (category === undefined || this.categories.get(chosen.written.id) === category);
    return fits ? chosen : null;
  }

  /** False when all was there already. */
  private async synchronise(): Promise<boolean> {
    const state = await this.revisions.current('answers');
    if (state.revision === this.seen.revision) return false;
    const changed = await this.rows.changedSince(this.seen.revision);
    // Answers tell of their changes themselves, but not of having been deleted.
    const current = state.deletions === this.seen.deletions ? null : await this.rows.ids();
    for (const id of current ? [...this.index.ids].filter((id) => !current.has(id)) : []) this.forget(id);
    for (const answer of changed) {
      if (this.loop.stopped) return false;
      await this.put(answer);
    }
    this.seen = state;
    if (changed.length > 0) this.logger.info({ answers: changed.length }, 'written answers were taken over');
    return true;
  }

  private async put(answer: IndexedAnswer): Promise<void> {
    if (!this.embedding) return;
    const vectors = answer.vectors ?? (await this.embedding.embedAnswer(answer));
    if (!answer.vectors) await this.rows.keepVectors(answer, vectors);
    this.index.put({ ...answer, vectors });
    this.categories.set(answer.id, answer.category);
  }
}
