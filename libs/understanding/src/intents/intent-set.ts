/** What a bot's sentences may be after, and how they are read. */
export interface IntentSet<Label extends string = string> {
  /** Of its folder of sentences: `libs/understanding/intents/<name>`. */
  readonly name: string;
  /** In the order in which models read them. */
  readonly labels: readonly Label[];
  /** To read one of these by mistake changes where the talk goes. */
  readonly redirecting: ReadonlySet<Label>;
}
