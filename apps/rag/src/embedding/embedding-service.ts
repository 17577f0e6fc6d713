import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { WrittenAnswer } from '../retrieval/answer-index';
import { passageText, sentenceText } from '../retrieval/passage';
import type { QuestionTexts, QuestionVectors } from '../retrieval/passage-index';
import { DIMENSIONS, quantise } from '../retrieval/quantise';
import { splitSentences } from '../retrieval/split-sentences';
import type { PassageToEmbed } from './content-hash';
import { EmbeddingWorker } from './embedding-worker';

/** As the model's makers say, for questions only. */
const QUERY_PREFIX = 'Represent this sentence for searching relevant passages: ';
/** Some hundred words; what 512 cost, six others would wait for. Of a longer question, clauses are compared too. */
const QUESTION_TOKENS = 128;
const PASSAGE_TOKENS = 512;
/** So long a document's next text waits for questions: they come first, and yet it is never kept from going on. */
const QUESTIONS_FIRST_MS = 100;
/** Documents come together, and then none for days: the model for passages, 90 MB, is read again in 0.3 s. */
const PASSAGES_KEPT_MS = 60_000;

/** Embeddings, made in worker threads: one for questions, so that they never wait for a document. */
export class EmbeddingService {
  private readonly questions: EmbeddingWorker;
  private readonly passages: EmbeddingWorker;

  constructor(private readonly dir: string) {
    this.questions = new EmbeddingWorker({ dir, maxTokens: QUESTION_TOKENS, background: false });
    this.passages = new EmbeddingWorker({
      dir,
      maxTokens: PASSAGE_TOKENS,
      background: true,
      keptForMs: PASSAGES_KEPT_MS,
    });
  }

  /**
   * Loads the model for questions, so that the first one does not wait for it.
   * @throws Error when a file of the model is missing or damaged
   */
  async warmUp(): Promise<void> {
    await Promise.all([this.questions.embed('coffee'), this.language()]);
  }

  /** Why nothing can be embedded at the moment. */
  get failure(): Error | undefined {
    return this.questions.failure ?? this.passages.failure;
  }

  /** How many questions and texts to compare wait. */
  get waiting(): number {
    return this.questions.busyWith;
  }

  /** @throws EmbeddingBusyError, or the reason of `signal`, which tells that nobody waits any more */
  async embedQuestion({ whole, clauses }: QuestionTexts, signal?: AbortSignal): Promise<QuestionVectors> {
    const texts = [whole, ...clauses].map((text) => QUERY_PREFIX + text);
    const [first, ...rest] = await this.questions.embedAll(texts, signal);
    return { whole: first as Float32Array, clauses: rest };
  }

  /**
   * Texts that are compared with each other, neither a question nor its answer. One after the other, so that questions
   * have their turn between them.
   */
  async embedTexts(texts: readonly string[], signal?: AbortSignal): Promise<readonly Float32Array[]> {
    const vectors: Float32Array[] = [];
    for (const text of texts) vectors.push(await this.questions.embed(text, signal));
    return vectors;
  }

  /** The vectors of a passage: of the whole, then of each sentence. */
  async embedPassage({ title, heading, text }: PassageToEmbed): Promise<Int8Array> {
    const sentences = splitSentences(text).filter((sentence) => /\p{L}/u.test(sentence));
    const texts = [
      passageText(title, heading, text),
      ...sentences.map((sentence) => sentenceText(title, heading, sentence)),
    ];
    return this.inBackground(texts);
  }

  /** The vectors of a written answer: one of each wording as of a question, then that of the answer. */
  async embedAnswer({ questions, answer }: Pick<WrittenAnswer, 'questions' | 'answer'>): Promise<Int8Array> {
    return this.inBackground([...questions.map((question) => QUERY_PREFIX + question), answer]);
  }

  /** One after the other, so that questions of visitors come first. */
  private async inBackground(texts: readonly string[]): Promise<Int8Array> {
    const vectors = new Int8Array(texts.length * DIMENSIONS);
    for (const [i, text] of texts.entries()) {
      await this.questions.idle(QUESTIONS_FIRST_MS);
      vectors.set(quantise(await this.passages.embed(text)), i * DIMENSIONS);
    }
    return vectors;
  }

  /** Common English words: what the model's tokenizer has whole. */
  async language(): Promise<Set<string>> {
    const tokenizer = JSON.parse(await readFile(path.join(this.dir, 'tokenizer.json'), 'utf8')) as {
      model: { vocab: Record<string, number> };
    };
    return new Set(Object.keys(tokenizer.model.vocab).filter((word) => /^[a-z]{3,}$/.test(word)));
  }

  async close(): Promise<void> {
    await Promise.all([this.questions.close(), this.passages.close()]);
  }
}
