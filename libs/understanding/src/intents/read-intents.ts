import type { IntentModel, ReadIntent } from './intent-model';
import { intentsOf } from './intent-model';
import file from './intents.model.json';
import { readModel } from './model-file';

const models = new Map<'by_words' | 'with_embedding', IntentModel>();

/** Read from the file when first used: a program that reads no intents does not pay for them. */
function modelOf(which: 'by_words' | 'with_embedding'): IntentModel {
  const known = models.get(which) ?? readModel(file, which);
  models.set(which, known);
  return known;
}

/**
 * What a sentence is after, the most probable first; nothing when it tells a value or is none of the intents.
 * @param sentence one sentence as it was typed
 * @param embedding of the sentence by the knowledge base's model, 384 numbers, normalised; without it the words alone
 * decide, less well
 * @throws RangeError when the embedding has another length
 */
export const readIntents = (sentence: string, embedding?: readonly number[]): ReadIntent[] =>
  intentsOf(modelOf(embedding ? 'with_embedding' : 'by_words'), sentence, embedding);
