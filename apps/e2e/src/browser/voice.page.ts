import type { Locator } from 'playwright-core';
import type { ChatWidget } from './chat-widget.page';

/**
 * Notes what is played, and stands in the place of the browser's own voice, of which a test's browser has none: it says each
 * sentence in no time.
 */
const noted = `{
  const noted = (window[Symbol.for('noted')] = { said: [], seconds: 0, cut: 0 });
  const speech = new EventTarget();
  speech.speak = (utterance) => {
    noted.said.push(utterance.text);
    for (const name of ['start', 'end']) setTimeout(() => utterance.dispatchEvent(new Event(name)));
  };
  speech.cancel = () => undefined;
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  const { start, stop } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (...when) {
    noted.seconds += this.buffer.duration;
    this.addEventListener('ended', () => (this.isOver = true));
    return start.apply(this, when);
  };
  AudioBufferSourceNode.prototype.stop = function () {
    if (!this.isOver) noted.cut += 1;
    return stop.apply(this);
  };
}`;

/** What was heard of answers. */
interface Noted {
  /** Sentences, by the browser's own voice. */
  readonly said: readonly string[];
  /** Of sound that was played. */
  readonly seconds: number;
  /** How many pieces of it were cut off. */
  readonly cut: number;
}

/** The controls of the voice, beside the conversation. */
export class VoiceControls {
  readonly open: Locator;
  readonly talk: Locator;
  readonly done: Locator;
  readonly interrupt: Locator;
  readonly problem: Locator;

  constructor(private readonly chat: ChatWidget) {
    const button = (name: string) => chat.page.getByRole('button', { name, exact: true });
    this.open = button('Speak instead of writing');
    this.talk = button('Speak');
    this.done = button('Done speaking');
    this.interrupt = button('Interrupt and speak');
    this.problem = chat.page.getByRole('region', { name: 'Talk with us' }).getByRole('alert');
  }

  /** To be called before the page is opened. */
  async noteWhatIsHeard(): Promise<void> {
    await this.chat.page.addInitScript(noted);
  }

  heard(): Promise<Noted> {
    return this.chat.page.evaluate("window[Symbol.for('noted')]");
  }
}
