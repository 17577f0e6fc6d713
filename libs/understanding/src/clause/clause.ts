import type { Part } from '../part';

/**
 * How the words of a clause are meant. The visitor says them; denies them ("we don't have"); asks; supposes them ("if we
 * had"); or sets them aside for something else ("not 110 but", "instead of").
 */
export type Mode = 'said' | 'denied' | 'asked' | 'supposed' | 'set_aside';

/** What holds for all the words of a clause. */
export interface Frame {
  /** The visitor's and their business's; of a person around it ("our landlord"); or another person's or business's. */
  readonly whose: 'own' | 'connected' | 'other';
  /** What holds no longer ("we used to"), holds now, or is to come. */
  readonly when: 'past' | 'now' | 'planned';
  readonly mode: Mode;
}

/** A part of a sentence that states one thing. The clauses of a message are all its words, in their order. */
export interface Clause extends Part {
  readonly frame: Frame;
  /** What is denied: the clause from its "not", "no", "never" on; empty where nothing is. */
  readonly denied: string;
  /** What follows the word of denial: " have one" of "we don't have one". */
  readonly notSo: string;
  /** Puts right what was told before ("actually", "I meant"). */
  readonly corrects: boolean;
}

/** Of the visitor's business or of somebody around it, as it is or will be. */
export const isTheirs = ({ whose, when }: Frame): boolean => whose !== 'other' && when !== 'past';
