import type { Certainty } from '@abbotsford/understanding';
import { coffeeStyleExemplars, equipmentExemplars } from './answer.exemplars.data';
import { customerTypeExemplars } from './customer-type.exemplars.data';
import { intentExemplars } from './intent.exemplars.data';
import { ownWordsExemplars } from './own-words.exemplars.data';

/** What a sentence can be compared for, each with its exemplars. */
export const exemplars = {
  intent: intentExemplars,
  customer_type: customerTypeExemplars,
  equipment: equipmentExemplars,
  coffee_style: coffeeStyleExemplars,
  own_words: ownWordsExemplars,
} as const;
export type ComparedFor = keyof typeof exemplars;

/** What a sentence may be found to mean when it is compared for this; `none` is nothing. */
export type LabelOf<Q extends ComparedFor> = Exclude<keyof (typeof exemplars)[Q] & string, 'none'>;

/**
 * How sure is sure: chosen on labelled messages that are not among the exemplars (evaluation/calibrate-meaning.ts prints
 * what each threshold does on them). To end a chat or to turn someone away by mistake costs most.
 */
export const certainty = {
  wants_to_exit: { least: 0.74, margin: 0.03 },
  wants_human: { least: 0.8, margin: 0.05 },
  refuses_contact: { least: 0.76, margin: 0.01 },
  declines: { least: 0.68, margin: 0.01 },
  does_not_know: { least: 0.68, margin: 0.03 },
  customer_type: { least: 0.72, margin: 0.01 },
  /** A question says less of the one who asks it. */
  customer_type_of_question: { least: 0.76, margin: 0.05 },
  equipment: { least: 0.74, margin: 0.05 },
  coffee_style: { least: 0.66, margin: 0.01 },
  own_words: { least: 0.64, margin: 0.05 },
} as const satisfies Readonly<Record<string, Certainty>>;
export type CertaintyKey = keyof typeof certainty;
export type Certainties = Readonly<Record<CertaintyKey, Certainty>>;
