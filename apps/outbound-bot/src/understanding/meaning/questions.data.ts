import { coffeeStyleExemplars, equipmentExemplars } from './answer.exemplars.data';
import { customerTypeExemplars } from './customer-type.exemplars.data';
import type { Certainty } from './exemplars';
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

/**
 * How sure is sure, measured on labelled messages that are not among the exemplars (docs/decisions): to end a chat or to
 * turn someone away by mistake costs most.
 */
export const certainty = {
  wants_to_exit: { least: 0.74, margin: 0.03 },
  wants_human: { least: 0.74, margin: 0.05 },
  refuses_contact: { least: 0.72, margin: 0.03 },
  declines: { least: 0.68, margin: 0.03 },
  does_not_know: { least: 0.68, margin: 0.03 },
  customer_type: { least: 0.68, margin: 0.01 },
  equipment: { least: 0.66, margin: 0.01 },
  coffee_style: { least: 0.66, margin: 0.01 },
  own_words: { least: 0.7, margin: 0.03 },
} as const satisfies Readonly<Record<string, Certainty>>;

/** A question says less of the one who asks it. */
export const certaintyOfQuestion: Certainty = { least: 0.72, margin: 0.05 };
