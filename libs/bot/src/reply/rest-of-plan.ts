import { drawsOn, type Passage } from '@abbotsford/knowledge';
import { countQuestions } from './reply-check';

type Answering = { readonly do: 'answer'; readonly passages: readonly Passage[] };

/**
 * The steps that a reply which broke off after `shown` still owes. Rather something twice than something left out; but
 * nothing after the question, which comes last.
 * @param essential what the person would miss; greetings and thanks are not said a second time
 */
export function restOfSteps<Step extends { readonly do: string }>(
  steps: readonly Step[],
  shown: string,
  essential: ReadonlySet<Step['do']>,
): readonly Step[] {
  if (countQuestions(shown) > 0) return [];
  return steps.filter((step) => essential.has(step.do) && !(isAnswer(step) && drawsOn(shown, step.passages)));
}

const isAnswer = (step: { readonly do: string }): step is Answering => step.do === 'answer';
