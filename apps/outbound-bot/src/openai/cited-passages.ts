import { drawsOn, readCitations } from '@abbotsford/knowledge';
import type { Passage, Plan } from '../domain/plan';

/**
 * The passages of the plan that a reply cites by number. Where it cites none, those that it draws on; the best one at
 * least, since the answer was to come from them.
 * @param reply with the numbers that the model wrote
 */
export function citedPassages(plan: Plan, reply: string): readonly Passage[] {
  return plan.steps.flatMap((step) => {
    if (step.do !== 'answer') return [];
    const cited = readCitations(reply, step.passages);
    const used = cited.length > 0 ? cited : step.passages.filter((passage) => drawsOn(reply, [passage]));
    return used.length > 0 ? used : step.passages.slice(0, 1);
  });
}
