import type { HearingHandlers, SpeechInput } from './speech-input';
import { problemOf } from './voice-problem';

/** One that takes the place of another from its first failure on; what was said then has to be said again. */
export class FallbackInput implements SpeechInput {
  private current: SpeechInput;

  constructor(
    first: SpeechInput,
    private readonly second: SpeechInput,
  ) {
    this.current = first;
  }

  get needsStream(): boolean {
    return this.current.needsStream;
  }

  begin(stream: MediaStream | null, handlers: HearingHandlers): Promise<void> {
    return this.current.begin(stream, handlers);
  }

  async finish(): Promise<string> {
    try {
      return await this.current.finish();
    } catch (failure) {
      if (problemOf(failure) === 'failed') this.current = this.second;
      throw failure;
    }
  }

  drop(): void {
    this.current.drop();
  }
}
