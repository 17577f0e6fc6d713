import type { SentenceVoice } from './sentence-output';
import { VoiceError } from './voice-problem';

/** A browser without a voice says nothing and does not say so. */
const BEGINS_WITHIN_MS = 5_000;

/** Where a statement was taken from is read, not heard. */
export const withoutMarks = (text: string): string => text.replaceAll(/ ?\[\d{1,3}(?:, ?\d{1,3})*\]/g, '');

/** The browser's own voice. */
export class SynthesisVoice implements SentenceVoice {
  constructor(private readonly locale: string) {}

  async say(sentence: string, signal: AbortSignal): Promise<void> {
    const { speechSynthesis } = globalThis as { speechSynthesis?: SpeechSynthesis };
    if (!speechSynthesis) throw new VoiceError('not_spoken');
    if (signal.aborted) return;
    const utterance = new SpeechSynthesisUtterance(withoutMarks(sentence));
    utterance.lang = this.locale;
    const done = new AbortController();
    try {
      await new Promise<void>((resolve, reject) => {
        const fail = () => reject(new VoiceError('not_spoken'));
        const late = setTimeout(fail, BEGINS_WITHIN_MS);
        const once = { signal: done.signal };
        utterance.addEventListener('start', () => clearTimeout(late), once);
        utterance.addEventListener('end', () => resolve(), once);
        utterance.addEventListener('error', () => (signal.aborted ? resolve() : fail()), once);
        signal.addEventListener('abort', () => resolve(), once);
        done.signal.addEventListener('abort', () => clearTimeout(late), { once: true });
        speechSynthesis.speak(utterance);
      });
    } finally {
      done.abort();
      if (signal.aborted) speechSynthesis.cancel();
    }
  }
}
