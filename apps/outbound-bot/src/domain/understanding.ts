import type {
  AskTopic,
  CoffeeStyle,
  ConversationState,
  CustomerType,
  EquipmentAnswer,
  FieldName,
} from './conversation-state';

/** A value with the words of the message that it was read from. A value without such words is dropped. */
export interface Found<T> {
  readonly value: T;
  /** An exact part of the message. */
  readonly span: string;
}

/** Values as read, before validation: an email or a phone may still be wrong. */
export interface FoundFields {
  readonly name?: Found<string>;
  readonly email?: Found<string>;
  readonly phone?: Found<string>;
  /** `date` is ISO 8601 (a day), where one follows. */
  readonly timeline?: Found<string> & { readonly date: string | null };
  readonly coffee_style?: Found<CoffeeStyle>;
  readonly equipment?: Found<EquipmentAnswer>;
  /** Cups a day, a whole number; `text` in the visitor's words. */
  readonly volume?: Found<number> & { readonly text: string };
  readonly current_pain_points?: Found<string>;
  readonly cafe_count?: Found<number>;
  readonly support_needs?: Found<string>;
  readonly coffee_preference?: Found<string>;
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
  | 'chat'
  /** It could not be read within the time that a message may take. */
  | 'unread';

/**
 * Everything that one message of the visitor means, whichever provider understood it.
 * It says what was heard; what follows from it is the flow controller's business.
 */
export interface Understanding {
  readonly customer_type:
    | (Found<CustomerType> & {
        readonly confidence: number;
        /** It puts right what was said before: the café that they "have" is not open yet. */
        readonly corrects?: true;
      })
    | null;
  readonly flow: Flow;
  readonly fields: FoundFields;
  /** Fields whose earlier value the visitor takes back ("that's wrong", "forget my phone") without a new one. */
  readonly withdrawn: readonly FieldName[];
  /** Fields that the visitor would rather not tell ("I'd rather not give my phone"). */
  readonly declined: readonly FieldName[];
  /** The visitor does not know what was asked ("no idea yet"); not the same as declining. */
  readonly unknown: readonly AskTopic[];
  /** The answer to what was asked last or to a pending suggestion. */
  readonly confirmation: 'yes' | 'no' | 'insists' | null;
  /** Questions that want an answer from the knowledge base, in the visitor's words. */
  readonly questions: readonly string[];
  /** Asks for prices, discounts and the like in a way that demands a promise. */
  readonly wants_promise: boolean;
  readonly small_talk: SmallTalk | null;
  /** Cups a week were told, but not on how many days: the volume follows once the days are known. */
  readonly needs_days_a_week?: boolean;
  /** BCP 47 primary language: `en`, `es`, `fr`, `it`, `vi`, `zh`, … */
  readonly language: string;
}

/** What a provider is told to understand a message. */
export interface UnderstandingInput {
  readonly message: string;
  readonly state: ConversationState;
  /** ISO 3166-1 alpha-2, upper case: how numbers and dates are written where the visitor is. */
  readonly country_code: string | null;
  /** When the message was sent; relative times count from it. */
  readonly now: Date;
  /** What was said before the last exchanges, where the conversation is long. */
  readonly summary?: string | null;
  /** The last exchanges, oldest first; bounded by the caller. */
  readonly history: readonly { readonly role: 'user' | 'bot'; readonly text: string }[];
}
