import { el } from '../../dom';
import type { Voice } from '../../voice-contract';

/** Where the voice's controls stand, once its code is loaded. */
export class VoiceSlot {
  readonly element = el('div', { class: 'voice-slot', hidden: '' });
  private voice: Promise<Voice> | null = null;

  constructor(
    private readonly open: (place: HTMLElement) => Promise<Voice>,
    private readonly handlers: { readonly onToggled: (isOpen: boolean) => void; readonly onFailed: () => void },
  ) {}

  toggle(): void {
    if (this.voice) return this.close();
    const opening = this.open(this.element);
    this.voice = opening;
    this.element.hidden = false;
    this.handlers.onToggled(true);
    opening.catch(() => {
      if (this.voice !== opening) return;
      this.close();
      this.handlers.onFailed();
    });
  }

  chatChanged(): void {
    void this.voice?.then((voice) => voice.chatChanged()).catch(() => undefined);
  }

  close(): void {
    const { voice } = this;
    if (!voice) return;
    this.voice = null;
    void voice.then((open) => open.close()).catch(() => undefined);
    this.element.replaceChildren();
    this.element.hidden = true;
    this.handlers.onToggled(false);
  }
}
