import { el } from '../../dom';
import type { PanelPart } from '../../panel-part';

/** Where a part of the panel stands, once its code is loaded. */
export class PartSlot {
  readonly element = el('div', { class: 'part-slot', hidden: '' });
  private part: Promise<PanelPart> | null = null;

  constructor(
    private readonly open: (place: HTMLElement) => Promise<PanelPart>,
    private readonly handlers: { readonly onToggled: (isOpen: boolean) => void; readonly onFailed: () => void },
  ) {}

  get isOpen(): boolean {
    return this.part !== null;
  }

  toggle(): void {
    if (this.part) return this.close();
    const opening = this.open(this.element);
    this.part = opening;
    this.element.hidden = false;
    this.handlers.onToggled(true);
    opening.then(
      (part) => part.chatChanged(),
      () => {
        if (this.part !== opening) return;
        this.close();
        this.handlers.onFailed();
      },
    );
  }

  chatChanged(): void {
    void this.part?.then((part) => part.chatChanged()).catch(() => undefined);
  }

  close(): void {
    const { part } = this;
    if (!part) return;
    this.part = null;
    void part.then((open) => open.close()).catch(() => undefined);
    this.element.replaceChildren();
    this.element.hidden = true;
    this.handlers.onToggled(false);
  }
}
