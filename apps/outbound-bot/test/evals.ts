import { readFileSync } from 'node:fs';
import {
  failedChecks,
  knowledgeOf,
  type EvaluationCase as AnyCase,
  type Expectation,
  type Outcome,
} from '@abbotsford/testing/evaluation-checks';
import type { LanguageProvider, Wording, WordingInput } from '../src/domain/language-provider';
import type { Understanding, UnderstandingInput } from '../src/domain/understanding';
import { understandLocally } from '../src/understanding/local-understanding';
import { decide } from '../src/policy/flow-controller';
import { carryOver, fromData, initialState, rememberWordings, toData } from '../src/policy/state-manager';
import { seededChoice } from '../src/wording/phrasing';
import { word } from '../src/wording/response-builder';

interface LeadExpectation extends Expectation {
  readonly lead?: unknown;
  readonly leads?: number;
}

export interface EvaluationCase extends AnyCase {
  readonly country_code: string;
  readonly final?: LeadExpectation;
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
