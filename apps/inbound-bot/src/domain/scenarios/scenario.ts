import type { TicketCategory } from '@abbotsford/contracts';

/** What a problem is about, as tickets name it. */
export type IssueCategory = TicketCategory;

/** What may be asked about a problem before help is given. */
export type ClarifiedField = 'when_started' | 'tried' | 'order_number' | 'details';

export interface Clarification {
  readonly field: ClarifiedField;
  /** The same question in several wordings, each with one question mark. */
  readonly asks: readonly string[];
}

/** Something to do. */
export interface Step {
  /** One sentence that says what to do, in plain words. */
  readonly text: string;
  /** Name of the file in the shipped knowledge base that says so, with every figure of the sentence. */
  readonly source: string;
}

/** What is told from its like by the words that customers use for it. */
export interface Recognisable {
  /**
   * Words that point to it, in lower case and without apostrophes; find-words.ts says how they are compared. Several in
   * one entry point to it only together.
   */
  readonly words: readonly string[];
  /** How customers put it, misspelt too. */
  readonly says: readonly string[];
}

/** One way in which something of a scenario goes wrong. */
export interface Fault extends Recognisable {
  readonly name: string;
  /** What it is called within a sentence, where that is not as the scenario says. */
  readonly called?: string;
  /** What is usually behind it, the likeliest first; each fits into a list in a sentence. */
  readonly causes: readonly string[];
  /** The quickest and likeliest first, so that the first three can stand alone. */
  readonly steps: readonly Step[];
  /** Where it is not as the scenario says. */
  readonly escalate?: Escalation;
}

/** When a ticket is offered: when the steps have not helped, or with them, because people of ours have to act. */
export type Escalation = 'after_steps' | 'at_once';

/** All that the bot knows of one kind of problem. */
export interface Scenario {
  readonly category: IssueCategory;
  /** What the problem is called within a sentence. */
  readonly called: string;
  /** At most two, the more useful first. */
  readonly clarify: readonly Clarification[];
  /** The most special first. The last one has no words: it is whatever no other is. */
  readonly faults: readonly Fault[];
  readonly escalate: Escalation;
  /** Where questions about it are answered: a category of the knowledge base, and the files of the pages to read. */
  readonly knowledge: { readonly category: string; readonly documents: readonly string[] };
}

/** What comes before any problem: somebody may be harmed. Nothing is tried out, and no question comes first. */
export interface Safety extends Recognisable {
  readonly danger: 'gas' | 'fire' | 'electric' | 'water_near_power' | 'steam' | 'burn' | 'chemical';
  readonly steps: readonly Step[];
}
