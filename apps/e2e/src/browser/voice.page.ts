import type { Locator } from 'playwright-core';
import type { ChatWidget } from './chat-widget.page';

/** In the place of the browser's voice, of which a test's browser has none: what is said is noted, and said until it is let end. */
const noted = `{
  const speech = new EventTarget();
  const said = (window[Symbol.for('said')] = []);
  let current = null;
  speech.getVoices = () => [];
  speech.speak = (utterance) => {
    said.push(utterance.text);
    current = utterance;
    setTimeout(() => utterance.dispatchEvent(new Event('start')));
    if (!window[Symbol.for('endless')]) setTimeout(() => utterance.dispatchEvent(new Event('end')), 20);
  };
  speech.cancel = () => current && said.push('(cut off)');
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
}`;

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

  /** To be called before the page is opened. @param endless whether a sentence is said until it is cut off */
  async noteWhatIsSaid({ endless = false } = {}): Promise<void> {
    await this.chat.page.addInitScript(`window[Symbol.for('endless')] = ${endless}; ${noted}`);
  }

  said(): Promise<readonly string[]> {
    return this.chat.page.evaluate("window[Symbol.for('said')]");
  }
}
