import type { ReadIntent } from '../intent-model';
import { intentReader } from '../intent-reader';
import { inboundIntents, type InboundIntent, isProblemCategory } from './inbound-intents.data';
import file from './inbound.model.json';
import type { ForeignSign } from './foreign-words.data';
import { readForeignWords } from './read-foreign-words';

// Marked so that the bundle of a program without this reader is without its model, which is megabytes.
const reader = /* @__PURE__ */ intentReader(inboundIntents, file);
/** How sure single words of another language are. */
const FOREIGN = 0.7;

/**
 * What a customer's sentence is after, the most probable first. In another language than English single words decide.
 * @throws RangeError when the embedding has another length
 */
export function readInboundIntents(sentence: string, embedding?: readonly number[]): ReadIntent<InboundIntent>[] {
  const signs = readForeignWords(sentence);
  return signs.length > 0 ? foreignIntents(signs) : reader.read(sentence, embedding);
}

/** The same with what is improbable, for who weighs one against another. */
export function rankInboundIntents(sentence: string, embedding?: readonly number[]): ReadIntent<InboundIntent>[] {
  const signs = readForeignWords(sentence);
  return signs.length > 0 ? foreignIntents(signs) : reader.rank(sentence, embedding);
}

/** Of categories the one with the most words; that all is well is no problem. */
function foreignIntents(signs: readonly ForeignSign[]): ReadIntent<InboundIntent>[] {
  const isWell = signs.includes('solved');
  const category = signs.find(isProblemCategory);
  return signs
    .filter(isIntent)
    .filter((sign) => !isProblemCategory(sign) || (sign === category && !isWell))
    .map((intent) => ({ intent, probability: FOREIGN }));
}

const isIntent = (sign: ForeignSign): sign is InboundIntent =>
  (inboundIntents.labels as readonly string[]).includes(sign);
