import type { AskTopic, ConversationState } from '../domain/conversation-state';
import type { PlanStep } from '../domain/plan';
import { isWanted } from '../policy/next-question';
import { isWordingId } from './wordings.data';
import type { WordingId } from './wordings.data';

type AskStep = Extract<PlanStep, { do: 'ask' }>;
type ConfirmStep = Extract<PlanStep, { do: 'confirm' }>;

const attempts = [1, 2, 3] as const;
const lastAttempt = 3;

/** The phrasings of a question: by topic, and by how often and why it is asked. */
export function questionId(step: AskStep, state: ConversationState): WordingId {
  if (step.reason === 'person') return personQuestionId(state);
  const kind = step.reason ?? String(Math.min(step.attempt, lastAttempt));
  const id = `ask.${step.topic}.${kind}`;
  if (!isWordingId(id)) throw new Error(`There is no wording ${id}.`);
  return id;
}

/** The phrasings that put a suggested address to the visitor. */
export function confirmationId({ attempt, heard }: ConfirmStep): WordingId {
  if (heard) return 'confirm.email.heard';
  if (attempt <= 1) return 'confirm.email.1';
  return attempt === 2 ? 'confirm.email.2' : 'confirm.email.3';
}

/** Names only the ways of reaching the visitor that are still open. */
function personQuestionId(state: ConversationState): WordingId {
  if (state.speaks_for !== null) return 'ask.person.other';
  const [phone, email] = [isWanted(state, 'phone'), isWanted(state, 'email')];
  if (phone && email) return 'ask.person.any';
  return phone ? 'ask.person.phone' : 'ask.person.email';
}

/** The topics that have phrasings for as often as they are asked, and for coming back to them. */
export const wordedTopics = (
  topics: readonly { readonly topic: AskTopic; readonly max_asks: number; readonly revisit: boolean }[],
): ReadonlySet<AskTopic> =>
  new Set(
    topics
      .filter(({ topic, max_asks, revisit }) =>
        [...attempts.slice(0, max_asks), ...(revisit ? ['revisit'] : [])].every((kind) =>
          isWordingId(`ask.${topic}.${kind}`),
        ),
      )
      .map(({ topic }) => topic),
  );
