/** What one sees of the bot: it waits for a word, hears one, thinks, or speaks. */
export type AvatarState = 'waits' | 'listens' | 'thinks' | 'speaks';

/** Who says the bot's words to the visitor's eyes; a picture for those who see, since the words stand in the log. */
export interface Avatar {
  readonly element: Element;
  take(state: Exclude<AvatarState, 'speaks'>): void;
  /** The next words of the answer, as they come. */
  say(words: string): void;
  /** The sound of the words, whose level moves the mouth; null: there is none. */
  hear(sound: AnalyserNode | null): void;
  /** The visitor speaks or writes over it. */
  interrupt(): void;
  /** It is of no use any more. */
  end(): void;
}
