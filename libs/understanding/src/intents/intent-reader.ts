import { type IntentModel, intentsOf, rankedIntents, type ReadIntent } from './intent-model';
import type { IntentSet } from './intent-set';
import { type ModelFile, readModel } from './model-file';

/**
 * What a sentence is after, the most probable first.
 * @param sentence one sentence as it was typed
 * @param embedding of the sentence by the knowledge base's model, 384 numbers, normalised; without it the words alone
 * decide, less well
 * @throws RangeError when the embedding has another length
 */
type Read<Label extends string> = (sentence: string, embedding?: readonly number[]) => ReadIntent<Label>[];

export interface IntentReader<Label extends string> {
  /** What is probable enough; nothing when the sentence is none of the intents. */
  readonly read: Read<Label>;
  /** Every intent, for who weighs them against each other. */
  readonly rank: Read<Label>;
}

/** A model is read from its file when first used: a program that reads no intents does not pay for them. */
export function intentReader<Label extends string>(set: IntentSet<Label>, file: ModelFile<Label>): IntentReader<Label> {
  const models = new Map<'by_words' | 'with_embedding', IntentModel<Label>>();
  const modelFor = (embedding?: readonly number[]): IntentModel<Label> => {
    const which = embedding ? 'with_embedding' : 'by_words';
    const model = models.get(which) ?? readModel(set.labels, file, which);
    models.set(which, model);
    return model;
  };
  return {
    read: (sentence, embedding) => intentsOf(modelFor(embedding), sentence, embedding),
    rank: (sentence, embedding) => rankedIntents(modelFor(embedding), sentence, embedding),
  };
}
