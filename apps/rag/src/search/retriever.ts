import { Inject, Injectable } from '@nestjs/common';
import { ServiceError, type ClassifyRequest, type SearchReply, type SearchRequest } from '@abbotsford/contracts';
import { EmbeddingService } from '../embedding/embedding-service';
import { EmbeddingBusyError } from '../embedding/embedding-worker';
import { KnowledgeIndex } from './knowledge-index';

const DEFAULT_TOP_K = 5;

/** Finds passages for a question, and compares texts by meaning. */
@Injectable()
export class Retriever {
  constructor(
    private readonly index: KnowledgeIndex,
    @Inject(EmbeddingService) private readonly embedding: EmbeddingService | null,
  ) {}

  async search({ query, top_k = DEFAULT_TOP_K, category }: SearchRequest): Promise<SearchReply> {
    const { passages } = this.index;
    const vectors = await unlessBusy(this.model().embedQuestion(passages.questionTexts(query)));
    const { results, answerable } = passages.search(query, vectors, { topK: top_k, category });
    return {
      results: results.map(({ heading: _, text, score, ...result }) => ({
        ...result,
        chunk_text: text,
        score: Number(score.toFixed(4)),
      })),
      answerable,
    };
  }

  async embed(texts: readonly string[]): Promise<{ vectors: number[][] }> {
    const vectors = await unlessBusy(this.model().embedTexts(texts));
    return { vectors: vectors.map((vector) => Array.from(vector)) };
  }

  async classify({ text, exemplars }: ClassifyRequest): Promise<{ labels: { label: string; score: number }[] }> {
    const texts = exemplars.flatMap((group) => group.texts.map((exemplar) => ({ label: group.label, exemplar })));
    const [asked, ...vectors] = await unlessBusy(
      this.model().embedTexts([text, ...texts.map(({ exemplar }) => exemplar)]),
    );
    const best = new Map<string, number>(exemplars.map(({ label }) => [label, -1]));
    texts.forEach(({ label }, i) => {
      best.set(label, Math.max(best.get(label) ?? -1, dot(asked, vectors[i])));
    });
    const labels = [...best].map(([label, score]) => ({ label, score })).sort((a, b) => b.score - a.score);
    return { labels };
  }

  private model(): EmbeddingService {
    if (this.embedding) return this.embedding;
    throw new ServiceError('service.unavailable', 'The knowledge base has no embedding model on this server.');
  }
}

async function unlessBusy<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof EmbeddingBusyError)) throw error;
    throw new ServiceError('service.unavailable', 'The knowledge base is busy. Please try again in a moment.', {
      retry_after: 1,
    });
  }
}

const dot = (a: Float32Array | undefined, b: Float32Array | undefined): number =>
  a && b ? a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0) : -1;
