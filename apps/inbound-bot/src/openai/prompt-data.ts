import { shortSummary } from '@abbotsford/bot/reply';
import { formatPassages } from '@abbotsford/knowledge';
import { firstName } from '../domain/conversation-state';
import { details, type Issue } from '../domain/issue';
import type { WordingInput } from '../domain/language-provider';
import type { Plan, PlanStep } from '../domain/plan';
import type { UnderstandingInput } from '../domain/understanding';

/** What the model is told to understand a message: which details are known, but not their values. */
export function understandingData({ state, now, summary }: UnderstandingInput): Readonly<Record<string, unknown>> {
  return {
    summary: shortSummary(summary),
    last_asked: state.last_asked,
    issue: state.issue && asTopic(state.issue),
    other_issues: state.others.map(asTopic),
    today: now.toISOString().slice(0, 10),
  };
}

const asTopic = (issue: Issue): object => ({
  category: issue.category,
  summary: issue.summary,
  status: issue.status,
  steps_given: issue.steps_given > 0,
  known: details.filter((name) => issue[name] !== null),
});

/** What the model is told to word a reply. @param draft the written words for the same */
export function wordingData(
  { state, summary }: WordingInput,
  spoken: Plan,
  draft: string,
): Readonly<Record<string, unknown>> {
  return {
    summary: shortSummary(summary),
    steps: spoken.steps.map(asData),
    draft,
    customer: {
      name: firstName(state),
      city: state.profile?.city ?? null,
      coffee_style: state.profile?.coffee_style ?? null,
    },
  };
}

function asData(step: PlanStep): object {
  switch (step.do) {
    case 'answer':
      return { ...step, passages: formatPassages(step.passages) };
    case 'clarify':
      return { do: step.do, topic: step.topic };
    case 'tell_known_tickets':
      return { do: step.do, numbers: step.tickets.map(({ number }) => number) };
    default:
      return step;
  }
}
