import type { Found, Heard } from '@abbotsford/understanding';
import type {
  AskTopic,
  CoffeeStyle,
  ConversationState,
  CustomerType,
  EquipmentAnswer,
  FieldName,
} from './conversation-state';

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

/**
 * Everything that one message of the visitor means, whichever provider understood it.
 * It says what was heard; what follows from it is the flow controller's business.
 */
export interface Understanding extends Heard<FieldName, AskTopic> {
  readonly customer_type:
    | (Found<CustomerType> & {
        readonly confidence: number;
        /** It puts right what was said before: the café that they "have" is not open yet. */
        readonly corrects?: true;
      })
    | null;
  readonly fields: FoundFields;
  /** Cups a week were told, but not on how many days: the volume follows once the days are known. */
  readonly needs_days_a_week?: boolean;
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
