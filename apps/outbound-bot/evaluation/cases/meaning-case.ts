import { createHash } from 'node:crypto';
import type { ConversationState } from '../../src/domain/conversation-state';
import type { ComparedFor, LabelOf } from '../../src/understanding/meaning/questions.data';

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

export interface MeaningCase {
  readonly message: string;
  readonly given: Given;
  readonly means: Means;
  readonly may: Means;
  readonly part: 'train' | 'held_out';
}

/** The cases of the groups, each in the part that the hash of its words says, so that nobody chooses. */
export const casesOf = (groups: readonly MeaningGroup[]): MeaningCase[] =>
  groups.flatMap(({ given = {}, means, may = {}, messages }) =>
    messages.map((message) => ({ message, given, means, may, part: partOf(message) })),
  );

const partOf = (message: string): MeaningCase['part'] =>
  (createHash('sha256').update(message).digest()[0] ?? 0) % 2 === 0 ? 'train' : 'held_out';
