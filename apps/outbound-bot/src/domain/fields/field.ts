/** What is said and known of anything that the bot may ask for. */
export interface Topic {
  readonly asked: {
    /** What the question is about, for the model that words it. */
    readonly about: string;
    /** Words of which a question for it has at least one, in English. */
    readonly words: RegExp;
    /** Questions for it as people put them, whatever else the sentence asks: unmistakable, so not complete. */
    readonly unmistakable?: RegExp;
    /** Short answers that the chat offers, at most four, in words that the bot understands when they are sent. */
    readonly buttons?: readonly string[];
  };
}

/** What a value is worth to sales. */
export interface ScorePoints<Value> {
  readonly reason: string;
  readonly points: number;
  /** Any value counts without it. */
  when?(value: Value): boolean;
}

/** One field of the lead: all that differs from field to field, but for how it is read and how it is asked for. */
export interface FieldOf<Value> extends Topic {
  readonly heard: {
    /** What the field holds, for the model that understands; the same rules as the local reader follows. */
    readonly holds: string;
    /** What the visitor calls it: "I'd rather not give my phone". */
    readonly called?: RegExp;
  };
  readonly sales: {
    readonly label: string;
    /** Its part of the summary, after the visitor's name. */
    in_summary?(value: Value, isTrading: boolean): string;
    /** How they read the value; as it is without it. */
    text?(value: Value): string;
    readonly score: readonly ScorePoints<Value>[];
  };
  /** How a corrected value is read back to the visitor. Text comes in quotation marks, unless it is a contact detail. */
  read_back?(value: Value): string;
  /** How it stands in a phrasing that names it (`{volume}`). */
  in_phrasing?(value: Value): string | null;
}

/** Checked in a way of their own before they are stored. */
type Contact = { readonly kind: 'contact' };
/** A part of a known one does not shorten it. */
type Name = { readonly kind: 'name' };
/** The visitor's own words; the day that follows from them, ISO 8601, is kept under `companion`. */
type Time = { readonly kind: 'time'; readonly companion: string };
/** Shortened. With `adds`, what is told later comes in addition. */
type OwnWords = { readonly kind: 'own_words'; readonly adds: boolean };
/** A whole number; the words for it are kept under `companion`. */
type Count = { readonly kind: 'count'; readonly companion?: string };
/** Moving on from `undecided` is no correction, but making up one's mind. */
type Choice<Value extends string> = {
  readonly kind: 'choice';
  readonly values: readonly Value[];
  readonly undecided?: NoInfer<Value>;
};

/** What the kind of a field says: how a value is stored and taken in, and what a model may say of it. */
export type Kind = Contact | Name | Time | OwnWords | Count | Choice<string>;

export type TextField = FieldOf<string> & (Contact | Name | Time | OwnWords);
export type CountField = FieldOf<number> & Count;
export type ChoiceField<Value extends string> = FieldOf<Value> & Choice<Value>;

/** Any field, for who goes through them all. */
export type Field = FieldOf<string | number> & Kind;

/** A choice whose functions take the values that it lists. */
export const choice = <const Value extends string>(field: ChoiceField<Value>): ChoiceField<Value> => field;
