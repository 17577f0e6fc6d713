import type { Turn } from './turn';
import type { PlanStep } from '../domain/plan';
import { answers } from './rag-handler';

/** Whether the visitor takes leave. "No" as the answer to a question does not; the understanding tells them apart. */
export const isLeaving = (turn: Turn): boolean => turn.heard.flow === 'wants_to_exit';

/** A short closing without a question, after an answer where one was still wanted and is there. */
export const sayGoodbye = (turn: Turn): readonly PlanStep[] => [
  ...answers(turn).filter((step) => step.do === 'answer'),
  { do: 'goodbye' },
];
