import { Inject, Injectable } from '@nestjs/common';
import { searchKnowledge, type FoundAnswer } from '@abbotsford/contracts';
import type { Knowledge, Passage } from '@abbotsford/knowledge';
import { LOGGER, ServiceClient, type Logger } from '@abbotsford/service-kit';
import { foundTogether } from './found-together';

const PASSAGES = 5;

/** Asks the knowledge base. Without one the bot goes on: it says that it does not know and offers a person. */
@Injectable()
export class KnowledgeClient {
  constructor(
    private readonly services: ServiceClient,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** What there is on a message, by what to search for, for each of its questions. */
  async search(queries: readonly string[]): Promise<Knowledge | null> {
    const found = await Promise.all(queries.map((query) => this.searchOne(query)));
    return found.length > 1 ? foundTogether(queries, found) : (found[0] ?? null);
  }

  private async searchOne(query: string): Promise<Knowledge | null> {
    try {
      const { results, answer, answerable } = await this.services.call(searchKnowledge, { query, top_k: PASSAGES });
      const passages = results.map((r) => ({
        document_id: r.document_id,
        title: r.title,
        heading: r.heading,
        source: r.source_file,
        text: r.chunk_text,
        score: r.score,
        has_answers: r.has_answers,
      }));
      return { answerable, passages: [...(answer ? [toPassage(answer)] : []), ...passages] };
    } catch (error) {
      this.logger.warn({ err: error }, 'the knowledge base did not answer: the question stays unanswered');
      return null;
    }
  }
}

const toPassage = ({ text, source, confidence }: FoundAnswer): Passage => ({
  document_id: source?.document_id ?? '',
  title: source?.title ?? '',
  source: source?.source_file ?? '',
  text,
  score: confidence,
  is_answer: true,
});
