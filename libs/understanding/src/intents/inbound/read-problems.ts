import type { Message, Sentence } from '../../message';
import { type InboundIntent, isProblemCategory, problemCategories, type ProblemCategory } from './inbound-intents.data';
import { rankInboundIntents } from './read-inbound-intents';

/** A problem that a message tells of. */
export interface Problem {
  readonly category: ProblemCategory;
  /** 0..1, of the surest sentence. */
  readonly confidence: number;
  /** Those that tell of it, in the message's order. */
  readonly sentences: readonly Sentence[];
}

/**
 * The problems that a customer's message tells of, the surest first; none where it only asks, thanks or tells how things
 * stand.
 * @param embeddingOf a sentence's embedding, where there is one
 */
export function readProblems(
  message: Message,
  embeddingOf: (sentence: Sentence) => readonly number[] | undefined = () => undefined,
): Problem[] {
  const read = message.sentences.map((sentence) => ({
    sentence,
    told: categoriesIn(sentence, embeddingOf(sentence)),
  }));
  return problemCategories
    .map((category) => {
      const telling = read.flatMap(({ sentence, told }) => {
        const confidence = told.get(category);
        return confidence === undefined ? [] : [{ sentence, confidence }];
      });
      return {
        category,
        confidence: Math.max(0, ...telling.map(({ confidence }) => confidence)),
        sentences: telling.map(({ sentence }) => sentence),
      };
    })
    .filter(({ sentences }) => sentences.length > 0)
    .sort((a, b) => b.confidence - a.confidence);
}

/**
 * From which probability a category is told of, as long as none of the rivals is more probable; measured by the messages
 * that may be looked at.
 */
const LEAST = 0.2;
const rivals: readonly InboundIntent[] = ['question', 'solved', 'chat'];
/** A second one in a sentence is not only a word in common with the first. */
const LEAST_SECOND = 0.6;
const SURE = 0.5;

function categoriesIn({ text }: Sentence, embedding?: readonly number[]): ReadonlyMap<ProblemCategory, number> {
  const ranked = rankInboundIntents(text, embedding);
  const probability = (intent: InboundIntent): number => ranked.find((one) => one.intent === intent)?.probability ?? 0;
  const least = Math.max(LEAST, ...rivals.map(probability));
  const told = ranked.flatMap(({ intent, probability: confidence }) =>
    isProblemCategory(intent) && confidence >= least ? [[intent, confidence] as const] : [],
  );
  if (told.length > 0) return new Map(told.filter(([, confidence], i) => i === 0 || confidence >= LEAST_SECOND));
  // Danger is a problem, whatever is dangerous.
  if (probability('gas') >= SURE) return new Map([['other', probability('gas')]]);
  if (probability('danger') >= SURE) return new Map([['machine', probability('danger')]]);
  return new Map();
}
