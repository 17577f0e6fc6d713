import { Inject, Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram } from 'prom-client';
import { ServiceError, type FoundAnswer, type SearchReply, type SearchRequest } from '@abbotsford/contracts';
import { HealthRegistry, ServiceMetrics } from '@abbotsford/service-kit';
import { AnswerFollower } from '../answers/answer-follower';
import { EmbeddingService } from '../embedding/embedding-service';
import { EmbeddingBusyError } from '../embedding/embedding-worker';
import type { AskedQuestion } from '../retrieval/answer-index';
import { questionProper } from '../retrieval/question-proper';
import { KnowledgeIndex } from './knowledge-index';

const DEFAULT_TOP_K = 5;
const TELL_OF_REFUSAL_MS = 30_000;

/** Finds passages for a question, and compares texts by meaning. */
@Injectable()
export class Retriever {
  private readonly refused: Counter;
  private readonly answered: Counter;
  private readonly embeddingSeconds: Histogram;
  private refusedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly index: KnowledgeIndex,
    private readonly answers: AnswerFollower,
    @Inject(EmbeddingService) private readonly embedding: EmbeddingService | null,
    health: HealthRegistry,
    { registry }: ServiceMetrics,
  ) {
    const registers = [registry];
    this.refused = new Counter({
      name: 'rag_refused_total',
      help: 'Requests refused because too many texts waited to be embedded',
      registers,
    });
    this.answered = new Counter({
      name: 'rag_written_answers_total',
      help: 'Searches by whether a written answer was found',
      labelNames: ['found'],
      registers,
    });
    this.embeddingSeconds = new Histogram({
      name: 'rag_embedding_seconds',
      help: "Time until a request's texts are embedded, waiting included",
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers,
    });
    new Gauge({
      name: 'rag_texts_waiting',
      help: 'Texts of requests that wait to be embedded',
      registers,
      collect() {
        this.set(embedding?.waiting ?? 0);
      },
    });
    health.add('questions', () =>
      performance.now() - this.refusedAt > TELL_OF_REFUSAL_MS
        ? { status: 'up' }
        : { status: 'degraded', detail: 'more come than can be embedded; some are refused' },
    );
  }

  async search({ query, top_k = DEFAULT_TOP_K, category }: SearchRequest, signal: AbortSignal): Promise<SearchReply> {
    const { passages } = this.index;
    const vectors = await this.inTime(this.model().embedQuestion(passages.questionTexts(query), signal), signal);
    const { results, answerable, documents } = passages.search(query, vectors, { topK: top_k, category });
    const answer = this.answerTo({ text: questionProper(query), vector: vectors.whole, documents }, category);
    return {
      results: results.map(({ text, score, ...result }) => ({
        ...result,
        chunk_text: text,
        score: Number(score.toFixed(4)),
        has_answers: this.answers.hasAnswersFrom(result.document_id),
      })),
      answer,
      answerable: answerable || answer !== null,
    };
  }

  /** Who only gives orders asks nothing that could be answered. */
  private answerTo(question: AskedQuestion, category: string | undefined): FoundAnswer | null {
    if (question.text === '') return null;
    const chosen = this.answers.choose(question, category);
    this.answered.inc({ found: chosen ? 'yes' : 'no' });
    if (!chosen) return null;
    const { id, answer, document_id } = chosen.written;
    const source = document_id === null ? undefined : this.index.passages.documentHead(document_id);
    return { answer_id: id, text: answer, source: source ?? null, confidence: Number(chosen.confidence.toFixed(4)) };
  }

  async embed(texts: readonly string[], signal: AbortSignal): Promise<{ vectors: number[][] }> {
    const vectors = await this.inTime(this.model().embedTexts(texts, signal), signal);
    return { vectors: vectors.map((vector) => Array.from(vector)) };
  }

  /** @throws ServiceError when there are too many questions, or nobody waits for the answer any more */
  private async inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
    const began = performance.now();
    try {
      return await work;
    } catch (error) {
      if (signal.aborted) throw new ServiceError('service.deadline', 'There was no time left to answer.');
      if (!(error instanceof EmbeddingBusyError)) throw error;
      this.refused.inc();
      this.refusedAt = performance.now();
      throw new ServiceError('service.unavailable', 'The knowledge base is busy. Please try again in a moment.', {
        retry_after: 1,
      });
    } finally {
      this.embeddingSeconds.observe((performance.now() - began) / 1_000);
    }
  }

  private model(): EmbeddingService {
    if (this.embedding) return this.embedding;
    throw new ServiceError('service.unavailable', 'The knowledge base has no embedding model on this server.');
  }
}
