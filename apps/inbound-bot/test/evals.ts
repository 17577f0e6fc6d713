import { readFileSync } from 'node:fs';
import {
  failedChecks,
  knowledgeOf,
  type EvaluationCase as AnyCase,
  type Expectation,
  type Outcome,
} from '@abbotsford/testing/evaluation-checks';
import type { LanguageProvider } from '../src/domain/language-provider';
import type { TicketNews } from '../src/domain/plan';
import type { UnderstandingInput } from '../src/domain/understanding';
import { issueOf } from '../src/policy/issues';
import { carryOver, fromData, rememberWordings, toData } from '../src/policy/state-manager';
import { decideAndAct } from './decide-and-act';
import { aCall } from './language/language-under-test';
import { known, mei } from './language/said';

interface TicketExpectation extends Expectation {
  readonly tickets?: number;
}

export interface EvaluationCase extends AnyCase {
  readonly user: { readonly name: string; readonly city?: string; readonly coffee_style?: string };
  readonly final?: TicketExpectation;
}

/** When the cases are told. */
const now = new Date('2026-11-29T10:00:00Z');

/** The cases of a file in evals, or of another one when that is named; without those that need what we ship. */
export function casesOf(name: string, otherFile?: string): readonly EvaluationCase[] {
  const file = otherFile ?? new URL(`../../../evals/${name}`, import.meta.url);
  const all = JSON.parse(readFileSync(file, 'utf8')) as readonly EvaluationCase[];
  return all.filter(({ documents }) => documents !== 'shipped');
}

/**
 * Plays a case through a language provider, with the state stored and read back between turns.
 * @returns a sentence for each check that failed
 */
export async function playCaseThrough(one: EvaluationCase, language: LanguageProvider): Promise<string[]> {
  const { id, user, documents, turns, final } = one;
  const profile = { ...mei, ...user, city: user.city ?? null, coffee_style: user.coffee_style ?? null };
  const failures: string[] = [];
  let state = known({ profile });
  let history: UnderstandingInput['history'] = [];
  let last: Outcome = { reply: '', ended: false, data: null };
  const tickets: TicketNews[] = [];
  for (const [index, { user: message, expect }] of turns.entries()) {
    if (last.ended) [state, history] = [{ ...carryOver(state), profile }, []];
    const call = aCall({ conversation_id: id, request_id: `${id}:${index}` });
    const heard = await language.understand({ message, state, country_code: 'AU', now, history }, call);
    const acted = decideAndAct(state, heard, { message, knowledge: knowledgeOf(documents), tickets });
    const { text, used_wordings } = await language.word({ ...acted, message, history }, call, () => undefined);
    const data = JSON.parse(JSON.stringify(toData(rememberWordings(acted.state, used_wordings)))) as unknown;
    state = fromData(data);
    history = [...history, { role: 'user', text: message }, { role: 'bot', text }];
    tickets.push(
      ...acted.plan.tickets.flatMap((key): TicketNews[] => {
        const issue = issueOf(acted.state, key);
        const number = issue?.ticket?.number;
        return issue && number ? [{ number, status: 'open', summary: issue.summary, last_reply: null }] : [];
      }),
    );
    last = { reply: text, ended: acted.plan.ends, data };
    failures.push(...failedChecks(expect ?? {}, last).map((failure) => `turn ${index + 1}: ${failure}`));
  }
  if (final?.tickets !== undefined && final.tickets !== tickets.length)
    failures.push(`final: ${final.tickets} tickets, found ${tickets.length}`);
  return [...failures, ...failedChecks(final ?? {}, last).map((failure) => `final: ${failure}`)];
}
