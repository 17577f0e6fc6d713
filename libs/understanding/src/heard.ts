/** A value with the words of the message that it was read from. A value without such words is dropped. */
export interface Found<T> {
  readonly value: T;
  /** An exact part of the message. */
  readonly span: string;
}

export type Flow = 'continuing' | 'wants_to_exit' | 'refuses_contact' | 'wants_human';

/** What a message is about when it tells nothing and asks nothing of the business. */
export type SmallTalk =
  | 'greeting'
  | 'thanks'
  | 'how_are_you'
  | 'who_are_you'
  | 'insult'
  | 'gibberish'
  | 'injection'
  /** A remark that asks for nothing and tells nothing. */
  | 'chat'
  /** Takes note, and no more: "ok", "sounds good". */
  | 'acknowledges'
  /** It may say something, and was not understood. */
  | 'unclear'
  /** It could not be read within the time that a message may take. */
  | 'unread';

/** `insists`: on an address that the bot took for a slip. */
export type Confirmation = 'yes' | 'no' | 'insists';

/** An address that the bot took for a slip and asked about. */
export interface PendingAddress {
  readonly suggestion: string;
  readonly typed: string;
}

/**
 * What one message means to any bot, beside the values that it tells. It says what was heard; what follows from it is
 * the policy's business.
 * @typeParam Field what a bot may be told
 * @typeParam Topic what it may ask for
 */
export interface Heard<Field extends string, Topic extends string = Field> {
  readonly flow: Flow;
  /** Fields whose earlier value is taken back ("that's wrong", "forget my phone") without a new one. */
  readonly withdrawn: readonly Field[];
  /** Fields that the person would rather not tell ("I'd rather not give my phone"). */
  readonly declined: readonly Field[];
  /** The person does not know what was asked ("no idea yet"); not the same as declining. */
  readonly unknown: readonly Topic[];
  /** The answer to what was asked last or to a pending suggestion. */
  readonly confirmation: Confirmation | null;
  /** Questions that want an answer from the knowledge base, in the person's words. */
  readonly questions: readonly string[];
  /** Asks for prices, discounts and the like in a way that demands a promise. */
  readonly wants_promise: boolean;
  readonly small_talk: SmallTalk | null;
  /** BCP 47 primary language: `en`, `es`, `fr`, `it`, `vi`, `zh`, … */
  readonly language: string;
}
