import type { Passage } from './passage';

type Step = { readonly do: string } | { readonly do: 'answer'; readonly passages: readonly Passage[] };

/** Where the answer of a reply is from: a written one, or documents, which a language model may have worded; null without one. */
export function answerOrigin(steps: readonly Step[], byModel: boolean): 'question' | 'documents' | 'model' | null {
  const answer = steps.find((step) => step.do === 'answer');
  if (!answer || !('passages' in answer)) return null;
  if (answer.passages[0]?.is_answer) return 'question';
  return byModel ? 'model' : 'documents';
}
