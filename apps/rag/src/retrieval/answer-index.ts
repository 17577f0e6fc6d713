import { contradictions, isNegated, suitsQuestion } from '@abbotsford/knowledge';
import { answerAdapter } from './answer-adapter';
import { coverageOf } from './evidence';
import { KeywordIndex, type QueryTerm } from './keyword-index';
import { DIMENSIONS } from './quantise';
import { AdaptedQuestion, type QuestionAdapter } from './question-adapter';
import { VectorIndex } from './vector-index';
import { wordingKey } from './wording-key';

/** An answer that somebody wrote, with the wordings of the question that it answers. */
export interface WrittenAnswer {
  readonly id: string;
  readonly questions: readonly string[];
  readonly answer: string;
  /** The document that it is from. */
  readonly document_id: string | null;
  /** One of each wording in their order, then that of the answer: normalised, in 8 bits. */
  readonly vectors: Int8Array;
}

/** What speaks for a written answer, each about 0 to 1. */
export interface AnswerEvidence {
  /** Nearness in meaning of the nearest wording. */
  readonly wording: number;
  /** The same for the second nearest one. */
  readonly second: number;
  /** Nearness in meaning of the answer itself. */
  readonly answer: number;
  /** Share of the question's words that the wordings have, the rare ones counting more. */
  readonly asked: number;
  /** The same for wordings and answer together. */
  readonly told: number;
  /** Share of a wording's words that the question has; that of the wording which has most. */
  readonly meant: number;
  /** How well the document that it is from answers the question, beside the best document. */
  readonly source: number;
  /** Whether it shows the kind of answer that is asked for: -1, 0 or 1. */
  readonly kind: number;
  /** Whether it says yes or no as asked: -1, 0 or 1. */
  readonly whether: number;
  /** How many kinds of particulars (places, days) differ: none 0, one 0.5, two 0.67. */
  readonly contradicted: number;
  /** 1 when either the question or its wordings say "not". */
  readonly negated: number;
}

export interface AnswerCandidate {
  readonly written: WrittenAnswer;
  /** The question is one of its wordings, as it stands. */
  readonly verbatim: boolean;
  readonly evidence: AnswerEvidence;
}

/** A question as it is compared. */
export interface AskedQuestion {
  readonly text: string;
  /** Embedded as a question. */
  readonly vector: Float32Array;
  /** What the documents have on it: each one's best score, as a share of the best of all. */
  readonly documents: ReadonlyMap<string, number>;
}

/** Wordings that are looked at, of each list. */
const NEAREST = 40;
const BY_WORDS = 20;
/** What an answer that is from no document has of what those have that are right. */
const UNSOURCED = 0.9;

interface Entered extends WrittenAnswer {
  /** The number of its first wording; the others follow. */
  readonly key: number;
}

interface ReadQuestion extends AskedQuestion {
  readonly adapted: AdaptedQuestion;
  readonly terms: readonly QueryTerm[];
  /** How well it has each term of the answers, above 0 to 1. */
  readonly had: ReadonlyMap<string, number>;
}

/** All written answers in memory. Knows nothing of where they come from. */
export class AnswerIndex {
  private readonly keywords: KeywordIndex;
  private readonly vectors = new VectorIndex();
  private readonly answers = new Map<string, Entered>();
  /** By the number of a wording. */
  private readonly owners = new Map<number, Entered>();
  private nextKey = 0;
  /** The terms of wordings as they were read last: their rarity stays until an answer comes or goes. */
  private readonly read = new Map<string, readonly QueryTerm[]>();

  /** @param language words that are no typos although no answer has them */
  constructor(
    language?: ReadonlySet<string>,
    private readonly adapter: QuestionAdapter = answerAdapter,
  ) {
    this.keywords = new KeywordIndex(language);
  }

  get size(): number {
    return this.answers.size;
  }

  get ids(): IterableIterator<string> {
    return this.answers.keys();
  }

  /** Whether anybody wrote answers to questions on this document. */
  hasAnswersFrom(documentId: string): boolean {
    return [...this.answers.values()].some(({ document_id }) => document_id === documentId);
  }

  /** Puts an answer in the place of what it was. @throws RangeError when its vectors are not embeddings */
  put(written: WrittenAnswer): void {
    this.remove(written.id);
    this.read.clear();
    const entered: Entered = { ...written, key: this.nextKey };
    this.nextKey += written.questions.length;
    this.answers.set(written.id, entered);
    entered.questions.forEach((question, i) => {
      this.owners.set(entered.key + i, entered);
      this.vectors.add(entered.key + i, written.vectors.slice(i * DIMENSIONS, (i + 1) * DIMENSIONS));
      this.keywords.add(entered.key + i, entryOf(question, entered));
    });
  }

  remove(id: string): void {
    const entered = this.answers.get(id);
    if (!entered) return;
    this.answers.delete(id);
    this.read.clear();
    entered.questions.forEach((question, i) => {
      this.owners.delete(entered.key + i);
      this.vectors.remove(entered.key + i);
      this.keywords.remove(entered.key + i, entryOf(question, entered));
    });
    while (this.vectors.compact());
  }

  /** The answers that may be meant, with what speaks for each; in no order. */
  candidates(question: AskedQuestion): AnswerCandidate[] {
    const terms = this.keywords.readQuery(question.text);
    const adapted = new AdaptedQuestion(question.vector, this.adapter);
    const near = this.vectors.nearest(adapted.vector, NEAREST);
    const keys = [...near, ...this.keywords.find(terms, BY_WORDS)].map(({ key }) => key);
    const found = new Set(keys.flatMap((key) => this.owners.get(key) ?? []));
    const had = matchesOf(terms);
    const asked = wordingKey(question.text);
    return [...found].map((written) => ({
      written,
      verbatim: written.questions.some((wording) => wordingKey(wording) === asked),
      evidence: this.gather(written, { ...question, adapted, terms, had }),
    }));
  }

  private gather(
    { key, questions, answer, vectors, document_id }: Entered,
    { text, adapted, documents, terms, had }: ReadQuestion,
  ): AnswerEvidence {
    const [wording = 0, second = wording] = questions.map((_, i) => adapted.cosine(vectors, i)).sort((a, b) => b - a);
    const hits = this.keywords.foundIn(
      terms,
      questions.map((_, i) => key + i),
    );
    return {
      wording,
      second,
      answer: adapted.cosine(vectors, questions.length),
      asked: coverageOf(terms, best(hits.map(({ inTitle }) => inTitle))),
      told: coverageOf(terms, best(hits.map(({ found }) => found))),
      meant: Math.max(0, ...questions.map((one) => this.sharedWith(had, one))),
      source: document_id === null ? UNSOURCED : (documents.get(document_id) ?? 0),
      ...suitsQuestion(text, answer),
      contradicted: damped(contradictions(text, questions, answer)),
      negated: Number(isNegated(text) !== questions.some(isNegated)),
    };
  }

  /** Share of a wording's words, by rarity, that a question has, with what it has of each term. */
  private sharedWith(had: ReadonlyMap<string, number>, wording: string): number {
    const own = this.read.get(wording) ?? this.keywords.readQuery(wording, 0);
    this.read.set(wording, own);
    return coverageOf(own, new Map(own.map(({ term }, i) => [i, had.get(term) ?? 0])));
  }
}

/** The wording stands where a document has its title, so that what it says is told from what the answer says. */
const entryOf = (question: string, { answer }: WrittenAnswer) => ({ title: question, heading: '', text: answer });

function matchesOf(terms: readonly QueryTerm[]): ReadonlyMap<string, number> {
  const had = new Map(terms.map(({ term }) => [term, 1]));
  for (const { matches } of terms) {
    for (const { term, weight } of matches) had.set(term, Math.max(weight, had.get(term) ?? 0));
  }
  return had;
}

const damped = (count: number): number => count / (1 + count);

/** The greatest share that any of the lists has of each term. */
function best(lists: readonly ReadonlyMap<number, number>[]): ReadonlyMap<number, number> {
  const all = new Map<number, number>();
  for (const list of lists) {
    for (const [position, share] of list) all.set(position, Math.max(share, all.get(position) ?? 0));
  }
  return all;
}
