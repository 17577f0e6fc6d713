import type { ReadIntent } from '../intent-model';
import { intentReader } from '../intent-reader';
import { type Intent, outboundIntents } from './outbound-intents.data';
import file from './outbound.model.json';

// Marked so that the bundle of a program without this reader is without its model, which is megabytes.
const reader = /* @__PURE__ */ intentReader(outboundIntents, file);

/** What a visitor's sentence is after. @throws RangeError when the embedding has another length */
export const readIntents = (sentence: string, embedding?: readonly number[]): ReadIntent<Intent>[] =>
  reader.read(sentence, embedding);
