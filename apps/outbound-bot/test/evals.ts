import { readFileSync } from 'node:fs';
import type { LanguageProvider, Wording, WordingInput } from '../src/domain/language-provider';
import type { Knowledge } from '../src/domain/plan';
import type { Understanding, UnderstandingInput } from '../src/domain/understanding';
import { understandLocally } from '../src/understanding/local-understanding';
import { decide } from '../src/policy/flow-controller';
import { carryOver, fromData, initialState, rememberWordings, toData } from '../src/policy/state-manager';
import { seededChoice } from '../src/wording/phrasing';
import { word } from '../src/wording/response-builder';

/** What may be expected after a turn or at the end; the README of the evaluations says what each means. */
export interface Expectation {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly data_match?: Readonly<Record<string, string>>;
  readonly data_any?: Readonly<Record<string, readonly unknown[]>>;
  readonly reply?: readonly string[];
  readonly reply_any?: readonly string[];
  readonly reply_not?: readonly string[];
  readonly max_questions?: number;
  readonly ended?: boolean;
  /** Checked against a running stack only, where there are a knowledge base and a CRM. */
  readonly citations?: boolean;
  readonly lead?: unknown;
  readonly leads?: number;
}

interface CaseDocument {
  readonly title: string;
  readonly category: string;
  readonly content: string;
}

export interface EvaluationCase {
  readonly id: string;
  readonly tags: readonly string[];
  readonly country_code: string;
  /** `shipped`: those of the knowledge base that we ship, which only a running stack has. */
  readonly documents?: readonly CaseDocument[] | 'shipped';
  readonly turns: readonly { readonly user: string; readonly expect?: Expectation }[];
  readonly final?: Expectation;
}

interface Outcome {
  readonly reply: string;
  readonly ended: boolean;
  readonly data: unknown;
}

/** What a turn needs of a language provider: an understanding of its input, or words for it. */
type Need = { readonly understand: UnderstandingInput } | { readonly word: WordingInput; readonly seed: string };
type Worded = Pick<Wording, 'text' | 'used_wordings'>;

/** When the cases are told: what they expect of days counts from here. */
const now = new Date('2026-11-22T10:00:00Z');

/** The cases of a file in evals, or of another one when that is named. */
export function casesOf(name: string, otherFile?: string): readonly EvaluationCase[] {
  const file = otherFile ?? new URL(`../../../evals/${name}`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as readonly EvaluationCase[];
}

/**
 * Plays a case through the local understanding, the decisions and the written phrasings, with the state stored and read
 * back between turns.
 * @returns a sentence for each check that failed
 */
export function playCase(one: EvaluationCase): string[] {
  const play = turnsOf(one);
  let next = play.next();
  while (!next.done) {
    const need = next.value;
    next = play.next('word' in need ? written(need) : understandLocally(need.understand));
  }
  return next.value;
}

/** The same through a language provider, which words the replies too. */
export async function playCaseThrough(one: EvaluationCase, language: LanguageProvider): Promise<string[]> {
  const play = turnsOf(one);
  const call = { signal: new AbortController().signal, deadlineMs: 20_000, conversation_id: one.id };
  let next = play.next();
  for (let request = 0; !next.done; request++) {
    const need = next.value;
    const logged = { ...call, request_id: `${one.id}:${Math.floor(request / 2)}` };
    next = play.next(
      'word' in need
        ? await language.word(need.word, logged, () => undefined)
        : await language.understand(need.understand, logged),
    );
  }
  return next.value;
}

const written = ({ word: { plan, state, country_code }, seed }: Extract<Need, { seed: string }>): Worded =>
  word(plan, state, seededChoice(seed), country_code);

/** Gives what each turn needs, takes what came of it, and ends with the checks that failed. */
function* turnsOf({
  id,
  country_code,
  documents,
  turns,
  final,
}: EvaluationCase): Generator<Need, string[], Understanding | Worded> {
  const failures: string[] = [];
  let state = initialState();
  let last: Outcome = { reply: '', ended: false, data: null };
  let history: UnderstandingInput['history'] = [];
  for (const [index, { user: message, expect }] of turns.entries()) {
    if (last.ended) [state, history] = [carryOver(state), []];
    const heard = (yield { understand: { message, state, country_code, now, history } }) as Understanding;
    const knowledge = knowledgeOf(documents);
    const decided = decide(state, heard, { knowledge, country_code, message, settings: { free_answers: 3 } });
    const { text, used_wordings } = (yield {
      word: { ...decided, message, country_code, history },
      seed: `${id}:${index}`,
    }) as Worded;
    const data = JSON.parse(JSON.stringify(toData(rememberWordings(decided.state, used_wordings)))) as ReturnType<
      typeof toData
    >;
    state = fromData(data);
    history = [...history, { role: 'user', text: message }, { role: 'bot', text }];
    last = { reply: text, ended: decided.plan.ends, data };
    failures.push(...failedChecks(expect ?? {}, last).map((failure) => `turn ${index + 1}: ${failure}`));
  }
  return [...failures, ...failedChecks(final ?? {}, last).map((failure) => `final: ${failure}`)];
}

/** Every message finds all documents of the case; without any, no question has an answer. */
function knowledgeOf(documents: EvaluationCase['documents'] = []): Knowledge {
  const passages = (documents === 'shipped' ? [] : documents).map(({ title, content }, at) => ({
    document_id: String(at),
    title,
    source: title,
    text: content,
    score: 1,
  }));
  return { answerable: passages.length > 0, passages };
}

function failedChecks(expected: Expectation, { reply, ended, data }: Outcome): string[] {
  const questions = (reply.match(/\?/g) ?? []).length;
  const checks: readonly (readonly [description: string, holds: boolean])[] = [
    ...Object.entries(expected.data ?? {}).map(
      ([path, value]) =>
        [`${path} is ${show(value)}, found ${show(at(data, path))}`, same(at(data, path), value)] as const,
    ),
    ...Object.entries(expected.data_match ?? {}).map(
      ([path, pattern]) =>
        [`${path} matches ${pattern}, found ${show(at(data, path))}`, matches(pattern, at(data, path))] as const,
    ),
    ...Object.entries(expected.data_any ?? {}).map(
      ([path, values]) =>
        [
          `${path} is one of ${show(values)}, found ${show(at(data, path))}`,
          values.some((value) => same(at(data, path), value)),
        ] as const,
    ),
    ...(expected.reply ?? []).map(
      (pattern) => [`the reply matches ${pattern}: ${reply}`, matches(pattern, reply)] as const,
    ),
    ...(expected.reply_not ?? []).map(
      (pattern) => [`the reply does not match ${pattern}: ${reply}`, !matches(pattern, reply)] as const,
    ),
    [
      `the reply matches one of ${show(expected.reply_any)}: ${reply}`,
      expected.reply_any?.some((one) => matches(one, reply)) ?? true,
    ],
    [`at most ${expected.max_questions ?? 1} questions: ${reply}`, questions <= (expected.max_questions ?? 1)],
    [`ended is ${show(expected.ended)}`, expected.ended === undefined || expected.ended === ended],
  ];
  return checks.filter(([, holds]) => !holds).map(([description]) => description);
}

const show = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown> | null | undefined)?.[key], value);

/** Strings are compared without regard to case and outer space; null, an empty string and nothing are the same. */
const plain = (value: unknown): unknown =>
  typeof value === 'string' ? value.trim().toLowerCase().replace(/\s+/g, ' ') || null : (value ?? null);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(plain(a)) === JSON.stringify(plain(b));

const matches = (pattern: string, value: unknown): boolean =>
  value !== null &&
  value !== undefined &&
  new RegExp(pattern, 'is').test(typeof value === 'string' ? value : JSON.stringify(value));
