import type { Said } from '@abbotsford/bot/reply';
import type { Found, Heard } from '@abbotsford/understanding';
import type { ConversationState, CustomerType } from './conversation-state';
import type { AskTopic, CountsInWords, FieldName, FieldsOfKind, ValueOf } from './fields/fields';
import type { Matter } from './matter';

/** A value as read; of a time also the day that follows from it, of a count the words that are kept with it. */
type FoundField<F extends FieldName> = Found<ValueOf<F>> &
  (F extends FieldsOfKind<'time'> ? { readonly date: string | null } : unknown) &
  (F extends CountsInWords ? { readonly text: string } : unknown);

/** Values as read, before validation: an email or a phone may still be wrong. */
export type FoundFields = { readonly [F in FieldName]?: FoundField<F> };

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
  /** What the dialogue itself has to take up, what counts most first. */
  readonly matters: readonly Found<Matter>[];
  /** For whom the visitor speaks: "their sister". */
  readonly other?: Found<string>;
  readonly others_name?: Found<string>;
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
  readonly history: readonly Said[];
}
