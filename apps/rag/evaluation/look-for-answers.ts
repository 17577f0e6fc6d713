import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { safePassages, type Passage } from '@abbotsford/knowledge';
import { AnswerIndex, type AnswerCandidate, type WrittenAnswer } from '../src/retrieval/answer-index';
import type { QuestionAdapter } from '../src/retrieval/question-adapter';
import { questionProper } from '../src/retrieval/question-proper';
import type { KeptEmbeddings } from './kept-embeddings';
import { casesFrom, indexOf, type SourceDocument } from './search-cases';
import { shippedAnswers } from './shipped-answers';

/** What a search finds for a question. */
export interface Found {
  /** The written answers that may be meant. */
  readonly candidates: readonly AnswerCandidate[];
  /** What sentences may be cut out of; empty where the documents do not answer. */
  readonly passages: readonly Passage[];
}

/** The shipped documents and answers, searched as the service does. */
export interface ShippedKnowledge {
  readonly written: readonly WrittenAnswer[];
  /** An index of other answers, or by another adapter. */
  indexOf(written: readonly WrittenAnswer[], adapter?: QuestionAdapter): AnswerIndex;
  /** @param index other answers than all */
  look(text: string, index?: AnswerIndex): Promise<Found>;
}

/** As many passages as the bots answer from. */
const PASSAGES = 4;
const folder = path.join(import.meta.dirname, '../knowledge-base');

/** @param others documents that somebody uploads beside ours */
export async function shippedKnowledge(
  embeddings: KeptEmbeddings,
  others: readonly Omit<SourceDocument, 'category'>[] = [],
): Promise<ShippedKnowledge> {
  const uploaded = others.map((document) => ({ ...document, category: '' }));
  const all = [...(await casesFrom('shipped')).documents, ...uploaded];
  const documents = await indexOf(all, embeddings.service, embeddings.passages);
  const titles = new Map<string, string>();
  const written: WrittenAnswer[] = [];
  for (const [i, { questions, answer, document }] of (await shippedAnswers()).entries()) {
    // Documents have their titles for ids here.
    const document_id = titles.get(document) ?? (await titleOf(document));
    titles.set(document, document_id);
    const vectors = await embeddings.answer({ questions, answer });
    written.push({ id: String(i), questions, answer, document_id, vectors });
  }
  const language = await embeddings.service.language();
  const indexOfAnswers = (some: readonly WrittenAnswer[], adapter?: QuestionAdapter): AnswerIndex => {
    const index = new AnswerIndex(language, adapter);
    for (const one of some) index.put(one);
    return index;
  };
  const answers = indexOfAnswers(written);

  return {
    written,
    indexOf: indexOfAnswers,
    async look(text, index = answers) {
      const vectors = await embeddings.question(documents.questionTexts(text));
      const found = documents.search(text, vectors, { topK: PASSAGES });
      const asked = { text: questionProper(text), vector: vectors.whole, documents: found.documents };
      const passages = found.results.map(({ source_file: source, ...passage }) => ({
        ...passage,
        source,
        has_answers: index.hasAnswersFrom(passage.document_id),
      }));
      return { candidates: index.candidates(asked), passages: found.answerable ? safePassages(passages) : [] };
    },
  };
}

async function titleOf(document: string): Promise<string> {
  const text = await readFile(path.join(folder, `${document}.md`), 'utf8');
  return /^title: (.+)$/m.exec(text)?.[1]?.replace(/^(["'])(.*)\1$/, '$2') ?? '';
}
