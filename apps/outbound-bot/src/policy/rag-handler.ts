import { nearestTitle, questionInContext, safePassages } from '@abbotsford/knowledge';
import type { ConversationState } from '../domain/conversation-state';
import type { PlanStep } from '../domain/plan';
import type { Understanding } from '../domain/understanding';
import { matterQuestion } from './matters';
import { hasToldSomething } from './state-manager';
import { withChange } from './turn';
import type { DecisionContext, Turn } from './turn';

/** More than this in one message is not answered in a reply of a few sentences. */
const maxQuestions = 3;

/**
 * What to search the knowledge base for, with the question before it where it has no subject of its own; null when the
 * message asks nothing.
 */
export const searchQuery = (
  { questions, matters }: Pick<Understanding, 'questions' | 'matters'>,
  { last_question }: Pick<ConversationState, 'last_question'>,
): string | null => matterQuestion({ matters }) ?? questionOf(questions, last_question);

const questionOf = (questions: readonly string[], last_question: string | null): string | null =>
  questions.length === 0 ? null : questionInContext(questions.slice(0, maxQuestions).join(' '), last_question);

/** `limited`: the visitor has told nothing and has had the free answers; from then on answers are brief and lead back. */
export const answerMode = (state: ConversationState, settings: DecisionContext['settings']): 'unlimited' | 'limited' =>
  hasToldSomething(state) || state.free_answers < settings.free_answers ? 'unlimited' : 'limited';

/** What the knowledge base has on the visitor's question, or the plain word that it has nothing, and what is nearest. */
export function answers({ heard, context, state }: Turn): readonly PlanStep[] {
  const question = questionOf(heard.questions, state.last_question);
  // What was searched for is the matter's.
  if (question === null || matterQuestion(heard) !== null) return [];
  const { knowledge, settings } = context;
  const passages = safePassages(knowledge?.passages ?? []);
  if (!knowledge?.answerable || passages.length === 0) {
    return [{ do: 'cannot_answer', question, near: nearestTitle(passages) }];
  }
  const [unanswered] = knowledge.unanswered ?? [];
  return [
    { do: 'answer', question, passages, brief: answerMode(state, settings) === 'limited' },
    ...(unanswered === undefined ? [] : [{ do: 'cannot_answer', question: unanswered, near: null } as const]),
  ];
}

/** Counts the answers that went to a visitor who has told nothing. */
export function countFreeAnswer(turn: Turn, steps: readonly PlanStep[]): Turn {
  if (
    hasToldSomething(turn.state) ||
    matterQuestion(turn.heard) !== null ||
    !steps.some((step) => step.do === 'answer')
  )
    return turn;
  return withChange(turn, { ...turn.state, free_answers: turn.state.free_answers + 1 });
}
