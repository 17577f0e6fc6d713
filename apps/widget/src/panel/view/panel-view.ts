import { el } from '../../dom';
import { fill, type PanelMessages } from '../../messages';
import type { WidgetOptions } from '../../options';
import type { PanelPart } from '../../panel-part';
import type { Chat } from '../chat';
import { explainFailure } from '../explain-failure';
import { printText, transcriptOf } from '../transcript';
import { ComposerView } from './composer-view';
import { fitToScreen } from './fit-to-screen';
import { HeaderView } from './header-view';
import { LogView } from './log-view';
import { PartSlot } from './part-slot';
import { ratingView } from './rating-view';
import { ScrollKeeper } from './scroll-keeper';

export interface PanelViewParts {
  readonly chat: Chat;
  readonly words: PanelMessages;
  readonly options: WidgetOptions;
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly onClose: () => void;
  readonly openVoice: (place: HTMLElement) => Promise<PanelPart>;
  readonly openAvatar: (place: HTMLElement) => Promise<PanelPart>;
  /** The visitor had it when they were here last. */
  readonly hasAvatar: boolean;
  readonly onAvatar: (isShown: boolean) => void;
}

/** The chat: not modal, so that the page beside it can still be read and used. */
export class PanelView {
  readonly element: HTMLElement;
  private readonly header: HeaderView;
  private readonly log: LogView;
  private readonly composer: ComposerView;
  private readonly scroller: HTMLElement;
  private readonly scroll: ScrollKeeper;
  private readonly jump: HTMLButtonElement;
  private readonly below = el('div', { class: 'stack' });
  private readonly replies: HTMLElement;
  private readonly notLoaded: HTMLElement;
  private readonly status = el('p', { role: 'status', class: 'status' });
  private readonly done = el('p', { role: 'status', class: 'status' });
  private readonly voice: PartSlot;
  private readonly avatar: PartSlot;
  private readonly isInline: boolean;
  private rating: { readonly of: string; readonly element: HTMLElement } | null = null;
  private isFirst = true;
  private wantsAvatar: boolean;

  constructor(private readonly parts: PanelViewParts) {
    const { chat, words, options } = parts;
    this.isInline = options.mode === 'inline';
    this.wantsAvatar = parts.hasAvatar;
    const greeting = options.greeting ?? (options.bot === 'inbound' ? words.supportGreeting : words.greeting);
    this.header = new HeaderView(
      words,
      {
        onClose: parts.onClose,
        onEnd: () => void this.end(),
        onCopy: () => void this.copy(),
        onPrint: () => this.print(),
        onAvatar: () => this.toggleAvatar(),
      },
      this.isInline,
    );
    this.avatar = new PartSlot(parts.openAvatar, {
      onToggled: (isShown) => this.header.renderAvatar(isShown),
      onFailed: () => this.tell(this.done, words.avatarNotLoaded),
    });
    this.log = new LogView(words, greeting, (id) => chat.retry(id));
    this.voice = new PartSlot(parts.openVoice, {
      onToggled: (isOpen) => {
        this.composer.speaking = isOpen;
        this.tell(this.done, '');
      },
      onFailed: () => this.tell(this.done, words.voiceNotLoaded),
    });
    const onSpeak = mayListen() ? () => this.voice.toggle() : null;
    const handlers = { onSend: (text: string) => chat.send(text), onDraft: parts.onDraft, onSpeak };
    this.composer = new ComposerView(words, handlers, parts.draft);
    this.replies = el('ul', { class: 'replies', 'aria-label': words.quickReplies });
    this.below.append(this.replies);
    this.jump = el('button', { type: 'button', class: 'jump', hidden: '' }, [words.newMessages], {
      click: () => this.toEnd(),
    });
    const scrolled = [this.log.element, this.below, this.jump];
    // So that it is scrolled by keyboard too.
    const scroller = { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': words.conversation };
    this.scroller = el('div', scroller, scrolled);
    this.scroll = new ScrollKeeper(this.scroller);
    const again = el('button', { type: 'button', class: 'button second' }, [words.loadAgain], {
      click: () => void chat.load(),
    });
    this.notLoaded = el('div', { role: 'alert', class: 'alert', hidden: '' }, [
      el('span', {}, [words.notLoaded]),
      again,
    ]);
    const footer = el('div', { class: 'footer' }, [
      ...[this.notLoaded, this.status, this.done],
      ...[this.voice.element, this.composer.element],
    ]);
    const look = this.isInline
      ? { class: 'panel inline' }
      : { class: panelClass(options), role: 'dialog', 'aria-label': words.title };
    const attributes = { ...look, lang: options.locale, dir: directionOf(), tabindex: '-1', hidden: '' };
    this.element = el('div', attributes, [this.header.element, this.avatar.element, this.scroller, footer], {
      keydown: (event) => {
        // Escape closes from anywhere inside; each control keeps its own keys.
        if (event.key === 'Escape' && !event.isComposing && !this.header.fold() && !this.isInline) parts.onClose();
      },
    });
    if (!this.isInline) fitToScreen(this.element);
  }

  get isShown(): boolean {
    return !this.element.hidden;
  }

  show(focus: boolean): void {
    this.element.hidden = false;
    if (this.wantsAvatar && !this.avatar.isOpen) this.avatar.toggle();
    this.render();
    if (!focus) return;
    // On a touch screen the keyboard would cover what is there to read.
    if (matchMedia('(pointer: coarse)').matches) this.element.focus();
    else this.composer.input.focus({ preventScroll: this.isInline });
  }

  hide(): void {
    this.suspend();
    this.element.hidden = true;
  }

  /** Nothing is heard or said while the element is out of the page. */
  suspend(): void {
    this.voice.close();
    this.avatar.close();
  }

  take(draft: string): void {
    this.composer.take(draft);
  }

  render(): void {
    const { chat, words } = this.parts;
    const { state } = chat;
    const isLoading = state.history === 'unknown' || state.history === 'loading';
    this.header.render(state.readBy, state.conversation !== null, state.entries.length === 0);
    const newest = this.log.render(chat);
    this.notLoaded.hidden = state.history !== 'unavailable';
    this.composer.blocked = isLoading || (chat.isWaiting && !chat.isOffline);
    this.renderReplies();
    this.renderRating();
    const answers = state.readBy === null ? '' : fill(words.personAnswers, { name: state.readBy });
    this.tell(this.status, chat.isOffline ? words.offline : answers);
    this.voice.chatChanged();
    this.avatar.chatChanged();
    if (!this.isShown) return;
    const isOwn = newest?.classList.contains('own') ?? false;
    const hasFollowed = this.scroll.follow(newest, isOwn || (this.isFirst && !isLoading));
    if (!isLoading) this.isFirst = false;
    this.jump.hidden = hasFollowed ? true : this.jump.hidden && newest === null;
  }

  private renderReplies(): void {
    const { chat, words, options } = this.parts;
    const { state } = chat;
    const starters =
      options.bot === 'inbound'
        ? [words.supportStarter1, words.supportStarter2, words.supportStarter3]
        : [words.starter1, words.starter2, words.starter3];
    const isLoading = state.history === 'unknown' || state.history === 'loading';
    const texts = !isLoading && state.entries.length === 0 ? starters : state.suggestions;
    this.replies.hidden = texts.length === 0;
    if ([...this.replies.children].map((each) => each.textContent).join('\n') === texts.join('\n')) return;
    this.replies.replaceChildren(
      ...texts.map((text) => {
        const click = () => {
          chat.send(text);
          // The quick replies go away with the focus on them.
          if (matchMedia('(pointer: coarse)').matches) this.scroller.focus();
          else this.composer.input.focus();
        };
        return el('li', {}, [el('button', { type: 'button', class: 'reply', dir: 'auto' }, [text], { click })]);
      }),
    );
  }

  private renderRating(): void {
    const { chat, words } = this.parts;
    const last = chat.state.entries.at(-1);
    const of = last?.role === 'end' ? last.id : null;
    if (of === (this.rating?.of ?? null)) return;
    this.rating?.element.remove();
    this.rating = null;
    if (of === null) return;
    const element = ratingView(words, {
      onRate: (rating, comment) => chat.rate(rating, comment),
      explain: (failure) => explainFailure(failure, words),
      onDone: () => this.composer.input.focus(),
    });
    this.rating = { of, element };
    this.below.append(element);
  }

  private async end(): Promise<void> {
    const { chat, words } = this.parts;
    try {
      await chat.end();
      this.toEnd();
    } catch (failure) {
      this.tell(this.done, explainFailure(failure, words));
    }
  }

  private toggleAvatar(): void {
    this.wantsAvatar = !this.wantsAvatar;
    this.parts.onAvatar(this.wantsAvatar);
    this.avatar.toggle();
  }

  private async copy(): Promise<void> {
    const { chat, words } = this.parts;
    try {
      await navigator.clipboard.writeText(transcriptOf(chat.state.entries, words));
      this.tell(this.done, words.copied);
    } catch {
      this.tell(this.done, words.notCopied);
    }
  }

  private print(): void {
    const { chat, words } = this.parts;
    printText(words.title, transcriptOf(chat.state.entries, words));
  }

  private toEnd(): void {
    this.scroll.toEnd();
    this.jump.hidden = true;
    this.scroller.focus({ preventScroll: true });
  }

  /** What is said already is not said again. */
  private tell(line: HTMLElement, text: string): void {
    if (line.textContent !== text) line.textContent = text;
  }
}

const panelClass = ({ position }: WidgetOptions): string => (position === 'bottom-left' ? 'panel left' : 'panel');

/** Browsers give no microphone to pages without a secure connection. */
const mayListen = (): boolean => 'mediaDevices' in navigator && 'AudioContext' in globalThis;

/** Of the page, whose reader it is. */
const directionOf = (): string => getComputedStyle(document.documentElement).direction;
