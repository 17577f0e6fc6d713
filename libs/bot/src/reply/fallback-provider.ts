import { LRUCache } from 'lru-cache';
import { LanguageProvider } from './language-provider';
import type { ProviderCall, ProviderTask, Wording } from './language-provider';

/** Turns under way at the same time are far fewer. */
const turnsRemembered = 1_000;

/**
 * Asks the first provider, and the second one when the first fails, so that a visitor gets an answer whatever happens.
 * A turn that the first could not understand is worded by the second at once: nobody waits for the same failure twice.
 */
export class FallbackProvider<Said, Heard, Planned> extends LanguageProvider<Said, Heard, Planned> {
  readonly #failedTurns = new LRUCache<string, true>({ max: turnsRemembered });

  constructor(
    private readonly first: LanguageProvider<Said, Heard, Planned>,
    private readonly second: LanguageProvider<Said, Heard, Planned>,
    private readonly onFallback: (task: ProviderTask, error: unknown) => void,
  ) {
    super();
  }

  async understand(said: Said, call: ProviderCall): Promise<Heard> {
    try {
      return await this.first.understand(said, call);
    } catch (error) {
      this.#takeNote('understand', error, call);
      this.#failedTurns.set(call.request_id, true);
      return this.second.understand(said, call);
    }
  }

  async word(planned: Planned, call: ProviderCall, onText: (piece: string) => void): Promise<Wording> {
    if (this.#failedTurns.delete(call.request_id)) return this.second.word(planned, call, onText);
    let isShown = false;
    const show = (piece: string): void => {
      isShown = true;
      onText(piece);
    };
    try {
      return await this.first.word(planned, call, show);
    } catch (error) {
      // A second reply after the beginning of a first one would contradict it.
      if (isShown) throw error;
      this.#takeNote('word', error, call);
      return this.second.word(planned, call, onText);
    }
  }

  /** Nobody waits for the answer to a call that was cancelled. */
  #takeNote(task: ProviderTask, error: unknown, { signal }: ProviderCall): void {
    if (signal.aborted) throw error;
    this.onFallback(task, error);
  }
}
