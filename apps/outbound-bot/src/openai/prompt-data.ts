import { formatPassages } from '@abbotsford/knowledge';
import type { Exchange } from '@abbotsford/llm';
import type { WordingInput } from '../domain/language-provider';
import type { PlanStep } from '../domain/plan';
import type { UnderstandingInput } from '../domain/understanding';
import { fieldNames } from '../domain/conversation-state';
import { firstName } from '../domain/fields/first-name';
import { withoutOrders } from '@abbotsford/bot/reply';

/** Tokens cost money and time. What lies before is told by the summary. */
const maxExchanges = 12;
const maxExchangeLength = 1_000;
const maxSummaryLength = 1_500;

export const exchangesOf = (history: UnderstandingInput['history']): readonly Exchange[] =>
  history.slice(-maxExchanges).map(({ role, text }) => ({
    role: role === 'bot' ? 'assistant' : 'user',
    content: role === 'bot' ? text.slice(0, maxExchangeLength) : withoutOrders(text.slice(0, maxExchangeLength)),
  }));

/** What the model is told to understand a message: which fields are known, but not their values. */
export function understandingData({
  state,
  country_code,
  now,
  summary,
}: UnderstandingInput): Readonly<Record<string, unknown>> {
  const pending = state.pending_confirmation;
  return {
    summary: shortened(summary),
    last_asked: state.last_asked,
    last_offer: state.last_offer,
    pending_suggestion: pending && { typed: pending.typed, suggestion: pending.suggestion },
    known_fields: fieldNames.filter((field) => state[field] !== null),
    customer_type: state.customer_type,
    today: now.toISOString().slice(0, 10),
    country_code,
  };
}

/** What the model is told to word a reply. @param draft the written reply to the same plan */
export function wordingData({ plan, state, summary }: WordingInput, draft: string): Readonly<Record<string, unknown>> {
  return {
    summary: shortened(summary),
    steps: plan.steps.map(asData),
    draft,
    name: firstName(state.name),
    language: state.language,
  };
}

const shortened = (summary: WordingInput['summary']): string | null => summary?.slice(0, maxSummaryLength) ?? null;

const asData = (step: PlanStep): object =>
  step.do === 'answer' ? { ...step, passages: formatPassages(step.passages) } : step;
