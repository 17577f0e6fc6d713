import { createHash } from 'node:crypto';
import type { ConversationState } from '../../src/domain/conversation-state';
import type { ComparedFor, LabelOf } from '../../src/understanding/meaning/compared-for.data';

/** What a message means, for each question that it may be compared for; nothing of what is left out. */
export type Means = { readonly [Q in ComparedFor]?: LabelOf<Q> };

/** What is known when the messages of a group are said. */
export type Given = Partial<Pick<ConversationState, 'last_asked' | 'customer_type'>>;

/** Messages that mean the same, said in the same situation. */
export interface MeaningGroup {
  readonly given?: Given;
  readonly means: Means;
  /** Readings that are neither asked for nor wrong: people would disagree. */
  readonly may?: Means;
  readonly messages: readonly string[];
}

/** `later` has what was written when the rest had been learnt from. */
export type Part = 'train' | 'held_out' | 'later';

export interface MeaningCase {
  readonly message: string;
  readonly given: Given;
  readonly means: Means;
  readonly may: Means;
  readonly part: Part;
}

/** The cases of the groups, each in the part given. */
export const casesOf = (groups: readonly MeaningGroup[], partOf: (message: string) => Part): MeaningCase[] =>
  groups.flatMap(({ given = {}, means, may = {}, messages }) =>
    messages.map((message) => ({ message, given, means, may, part: partOf(message) })),
  );

/** The hash of its words says it, so that nobody chooses. */
export const partByHash = (message: string): Part =>
  (createHash('sha256').update(message).digest()[0] ?? 0) % 2 === 0 ? 'train' : 'held_out';
