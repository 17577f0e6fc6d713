import { nearest, type Vector } from '@abbotsford/understanding';
import type { ComparedSentence, ExemplarIndex, OpenSentence } from './compare-meaning';

/** @param vectors of the open sentences, in their order */
export const compareSentences = (
  open: readonly OpenSentence[],
  vectors: readonly Vector[],
  index: ExemplarIndex,
): ComparedSentence[] =>
  open.flatMap((one, i) => {
    const vector = vectors[i];
    if (!vector) return [];
    const compared = one.for.map((question) => [question, nearest<string>(vector, index[question])] as const);
    return [{ ...one, embedding: vector, nearest: Object.fromEntries(compared) as ComparedSentence['nearest'] }];
  });
