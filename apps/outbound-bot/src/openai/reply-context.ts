import { fieldNames } from '../domain/conversation-state';
import type { ConversationState } from '../domain/conversation-state';
import { companionsOf, fields } from '../domain/fields/fields';
import type { WordingInput } from '../domain/language-provider';
import type { Plan, PlanStep } from '../domain/plan';
import { demandedWords } from '@abbotsford/bot/reply';

export type AskStep = Extract<PlanStep, { do: 'ask' }>;
export type ConfirmStep = Extract<PlanStep, { do: 'confirm' }>;

/** What a reply is checked against. */
export interface ReplyContext {
  readonly plan: Plan;
  readonly state: ConversationState;
  /** The one step that asks, if any. */
  readonly asked: AskStep | ConfirmStep | null;
  /** Lower case: what the reply may promise and state, the passages and the written draft. */
  readonly trusted: string;
  /** Lower case: the written reply to the same plan. */
  readonly draft: string;
  /** Lower case: what the visitor said and what is known of them, besides what is trusted. */
  readonly told: string;
  /** Lower case: what the bot has said before. */
  readonly said: readonly string[];
  /** Lower case: words that the visitor wants to hear from the bot, besides what is trusted and known. */
  readonly demanded: readonly string[];
  /** What the visitor has written, this message first. */
  readonly heard: readonly string[];
  /** The text that instructs the model. */
  readonly instructions: string;
}

/** Values of these kinds are no words of the visitor's, or none that a reply may use freely. */
const unspoken: ReadonlySet<string> = new Set(['choice', 'contact']);

/** @param draft the written reply to the same plan */
export function replyContext(input: WordingInput, draft: string, instructions: string): ReplyContext {
  const { plan, state, history } = input;
  const passages = plan.steps.flatMap((step) =>
    step.do === 'answer' ? step.passages.map(({ title, text }) => `${title}\n${text}`) : [],
  );
  const known = fieldNames
    .filter((name) => !unspoken.has(fields[name].kind))
    .flatMap((name) => [name, ...companionsOf(name)])
    .map((key) => state[key]);
  const trusted = [...passages, draft].join('\n').toLowerCase();
  const heard = [input.message, ...history.filter(({ role }) => role === 'user').map(({ text }) => text)];
  const values = [...known, state.email, state.phone].join('\n').toLowerCase();
  return {
    plan,
    state,
    asked: plan.steps.find((step) => step.do === 'ask' || step.do === 'confirm') ?? null,
    trusted,
    draft: draft.toLowerCase(),
    told: [input.message, ...known].join('\n').toLowerCase(),
    said: history.filter(({ role }) => role === 'bot').map(({ text }) => text.toLowerCase()),
    demanded: demandedWords(heard).filter((words) => !trusted.includes(words) && !values.includes(words)),
    heard,
    instructions: instructions.toLowerCase(),
  };
}

export const hasStep = ({ plan }: ReplyContext, ...kinds: readonly PlanStep['do'][]): boolean =>
  plan.steps.some((step) => kinds.includes(step.do));
