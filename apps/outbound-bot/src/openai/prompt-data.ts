import { formatPassages } from '@abbotsford/knowledge';
import type { WordingInput } from '../domain/language-provider';
import type { PlanStep } from '../domain/plan';
import type { UnderstandingInput } from '../domain/understanding';
import { fieldNames } from '../domain/conversation-state';
import { firstName } from '../domain/fields/first-name';
import { shortSummary } from '@abbotsford/bot/reply';

/** What the model is told to understand a message: which fields are known, but not their values. */
export function understandingData({
  state,
  country_code,
  now,
  summary,
}: UnderstandingInput): Readonly<Record<string, unknown>> {
  const pending = state.pending_confirmation;
  return {
    summary: shortSummary(summary),
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
    summary: shortSummary(summary),
    steps: plan.steps.map(asData),
    draft,
    name: firstName(state.name),
    language: state.language,
  };
}

const asData = (step: PlanStep): object =>
  step.do === 'answer' ? { ...step, passages: formatPassages(step.passages) } : step;
