import type { Knowledge } from './passage';

type Step = { readonly do: string } | { readonly do: 'cannot_answer'; readonly question: string };

/** The questions that a reply can't answer. While the knowledge base is away nobody knows whether it could. */
export const unansweredQuestions = (steps: readonly Step[], knowledge: Knowledge | null): readonly string[] =>
  knowledge === null
    ? []
    : steps.flatMap((step) => (step.do === 'cannot_answer' && 'question' in step ? [step.question] : []));
