import type { Passage, Plan } from '../domain/plan';

/** Words in common from which on a reply has drawn on a passage. */
const sharedWords = 3;

/** The passages of the plan that the reply draws on; the best one at least, since the answer was to come from them. */
export function citedPassages(plan: Plan, reply: string): readonly Passage[] {
  return plan.steps.flatMap((step) => {
    if (step.do !== 'answer') return [];
    const used = step.passages.filter((passage) => drawsOn(reply, [passage]));
    return used.length > 0 ? used : step.passages.slice(0, 1);
  });
}

/** Whether a text shares enough words with the passages to be told from them. */
export function drawsOn(text: string, passages: readonly Passage[]): boolean {
  const told = new Set(passages.flatMap((passage) => longWords(passage.text)));
  return [...new Set(longWords(text))].filter((word) => told.has(word)).length >= sharedWords;
}

const longWords = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
