import { ChatStorage } from '../chat-storage';
import { el } from '../dom';
import type { Authorise, Emit, PageVisitor } from '../events';
import { readOptions, type WidgetOptions } from '../options';
import type { Panel, PanelModule } from '../panel-contract';
import { remOf, sheetOf } from '../sheets';
import { accentColours } from './accent';
import { Launcher } from './launcher';
import { launcherMessages } from './launcher-messages';
import { refusalOf } from './may-show';
import { pageVisitor } from './page-visitor';
import { whenToSpeak } from './proactive';

const script = document.currentScript as HTMLScriptElement | null;
const scriptUrl = script?.src || location.href;

/** A wide window has room for a panel that opens by itself; on a phone it would hide the page. */
const WIDE = '(min-width: 480px)';

/** Loaded once for all elements. A failure is forgotten, and asked for under another name: browsers remember failures. */
let panelModule: Promise<PanelModule> | undefined;
let attempts = 0;
function loadPanel(): Promise<PanelModule> {
  const url = new URL(PANEL_FILE + (attempts === 0 ? '' : `?again=${attempts}`), scriptUrl).href;
  panelModule ??= (import(url) as Promise<PanelModule>).catch((failure: unknown) => {
    panelModule = undefined;
    attempts += 1;
    throw failure;
  });
  return panelModule;
}

/** `<abbotsford-chat>`: docs/widget.md tells its attributes, methods and events. */
export class AbbotsfordChat extends HTMLElement {
  static readonly observedAttributes = ['data-consent'];
  private static floating: AbbotsfordChat | null = null;
  /** Called with each chat of the window's corner that begins. */
  static onFloating: (chat: AbbotsfordChat) => void = () => undefined;

  private options?: WidgetOptions;
  private storage?: ChatStorage;
  private launcher?: Launcher;
  private panel: Promise<Panel> | undefined;
  private token: Authorise | null = null;
  private visitor: PageVisitor | null = null;
  private isOpen = false;
  private opener: Element | null = null;
  private stopWaiting: () => void = () => undefined;

  /** Who is signed in, where the chat is for people with an account. */
  get authorise(): Authorise | null {
    return this.token;
  }

  set authorise(provider: Authorise | null) {
    this.token = provider;
    if (this.isConnected && this.options?.mode === 'inline') this.showInline();
  }

  connectedCallback(): void {
    if (this.options) {
      if (this.options.mode === 'floating') AbbotsfordChat.floating ??= this;
      void this.panel?.then((panel) => panel.resume());
      return;
    }
    const isInline = this.dataset.mode === 'inline';
    if (!isInline && AbbotsfordChat.floating?.isConnected) {
      // eslint-disable-next-line no-console -- for whoever builds the page
      console.warn('abbotsford-chat: there is a chat in this page already, so this one is not shown.');
      return;
    }
    if (!isInline) AbbotsfordChat.floating = this;
    this.begin();
  }

  disconnectedCallback(): void {
    if (AbbotsfordChat.floating === this) AbbotsfordChat.floating = null;
    this.stopWaiting();
    void this.panel?.then((panel) => panel.suspend());
  }

  attributeChangedCallback(_name: string, before: string | null, now: string | null): void {
    if (before !== null && now !== null) this.consent(now === 'granted');
  }

  /** Opens the chat; whoever opened it gets the focus back. */
  open(focus = true): void {
    if (!this.options || this.isOpen) return;
    this.opener = document.activeElement;
    void this.reveal(focus);
  }

  close(): void {
    if (!this.isOpen || this.options?.mode === 'inline') return;
    this.isOpen = false;
    this.storage?.set('open', null);
    void this.panel?.then((panel) => panel.hide());
    this.giveFocusBack();
    this.tell('closed');
  }

  /** Whether something may be stored in the visitor's browser from now on. */
  consent(given: boolean): void {
    this.storage?.consent(given);
  }

  /** What the page knows of its visitor: it goes with the messages from now on, and is kept nowhere in the browser. */
  identify(visitor: unknown): void {
    this.visitor = pageVisitor(visitor);
  }

  private begin(): void {
    this.authorise = ownValue(this, 'authorise') ?? this.token;
    const languages = [document.documentElement.lang, ...navigator.languages];
    const options = readOptions(this.dataset, { scriptOrigin: new URL(scriptUrl).origin, languages });
    this.options = options;
    this.storage = new ChatStorage(prefixOf(options, this.dataset.user), options.mayStore);
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheetOf(TOKENS_CSS + LAUNCHER_CSS, 16)];
    const rem = remOf(this);
    if (rem !== 16) root.adoptedStyleSheets = [sheetOf(TOKENS_CSS + LAUNCHER_CSS, rem)];
    this.takeAccent(root, options.accent);
    // The page's shortcuts must not hear what is typed here: it sees the element, and no field that has the focus.
    for (const type of ['keydown', 'keyup', 'keypress'])
      root.addEventListener(type, (event) => event.stopPropagation());
    if (options.mode === 'inline') this.showInline();
    else void this.showLauncher(root, options);
  }

  private async showLauncher(root: ShadowRoot, options: WidgetOptions): Promise<void> {
    const refusal = await refusalOf(options.api);
    if (refusal !== null) {
      // eslint-disable-next-line no-console -- for whoever builds the page
      console.error(`abbotsford-chat: ${refusal}`);
      return;
    }
    const launcher = new Launcher(options, launcherMessages[options.locale], {
      onOpen: () => this.open(),
      onLikely: () => void loadPanel().catch(() => undefined),
      onDismiss: () => this.storage?.set('greeted', '1'),
    });
    this.launcher = launcher;
    launcher.element.lang = options.locale;
    root.append(launcher.element);
    this.tell('ready');
    AbbotsfordChat.onFloating(this);
    if (this.storage?.get('open') && matchMedia(WIDE).matches) return this.open(false);
    // What was not sent yet is sent, whether or not it is looked at.
    if (this.storage?.get('outbox')) void this.createPanel().catch(() => undefined);
    this.speakInTime(launcher, options);
  }

  private speakInTime(launcher: Launcher, { proactive, locale, greeting }: WidgetOptions): void {
    if (!proactive || this.storage?.get('greeted') || this.storage?.get('session')) return;
    this.stopWaiting = whenToSpeak(proactive, () => {
      if (this.isOpen) return;
      this.storage?.set('greeted', '1');
      launcher.greet(proactive.message ?? greeting ?? launcherMessages[locale].greeting);
    });
  }

  private showInline(): void {
    if (this.options?.bot === 'inbound' && !this.token) return;
    if (this.isOpen) return;
    void this.reveal(true);
    this.tell('ready');
  }

  private async reveal(focus: boolean): Promise<void> {
    const { launcher } = this;
    this.isOpen = true;
    this.stopWaiting();
    launcher?.quiet();
    const late = setTimeout(() => launcher && (launcher.busy = true), 300);
    try {
      const panel = await this.createPanel();
      clearTimeout(late);
      if (launcher) launcher.busy = false;
      if (!this.isOpen) return;
      if (launcher) launcher.hidden = true;
      this.storage?.set('open', '1');
      panel.show({ focus });
      this.tell('opened');
    } catch {
      clearTimeout(late);
      this.isOpen = false;
      if (!launcher) return this.offerAgain();
      launcher.busy = false;
      launcher.fail();
    }
  }

  /** Where there is no launcher to try it again. */
  private offerAgain(): void {
    const { failed } = launcherMessages[this.options?.locale ?? 'en'];
    const again = el('button', { type: 'button', class: 'problem' }, [failed], {
      click: () => {
        again.remove();
        this.showInline();
      },
    });
    this.shadowRoot?.append(again);
  }

  private createPanel(): Promise<Panel> {
    this.panel ??= this.makePanel().catch((failure: unknown) => {
      this.panel = undefined;
      throw failure;
    });
    return this.panel;
  }

  private async makePanel(): Promise<Panel> {
    const { shadowRoot: root, options, storage } = this;
    const { createPanel } = await loadPanel();
    if (!root || !options || !storage) throw new Error('the element is not in a page');
    return createPanel({
      ...{ root, options, storage, rem: remOf(this), authorise: this.token, emit: this.tell },
      visitor: () => this.visitor,
      onClose: () => this.close(),
    });
  }

  private readonly tell: Emit = (name, detail) => {
    if (name === 'unread' && this.launcher) this.launcher.unread = (detail as { count: number }).count;
    this.dispatchEvent(new CustomEvent(name, { detail }));
  };

  private giveFocusBack(): void {
    if (this.launcher) this.launcher.hidden = false;
    const { opener } = this;
    const isThere = opener instanceof HTMLElement && opener !== document.body && opener !== this && opener.isConnected;
    (isThere ? opener : this.launcher?.button)?.focus();
  }

  private takeAccent(root: ShadowRoot, accent: string | undefined): void {
    const colours = accent === undefined ? null : accentColours(accent);
    if (!colours) return;
    const declarations = Object.entries(colours).map(([name, value]) => `${name}:${value}`);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(`:host{${declarations.join(';')}}`, 16)];
  }
}

/** Whoever else signs in to this browser must not see what was written here. */
const prefixOf = ({ bot }: WidgetOptions, user = ''): string =>
  bot === 'outbound' ? 'abbotsford.chat-' : `abbotsford.support-${user}-`;

/** What a page had put on the element before it was ours. */
function ownValue<Name extends 'authorise'>(element: AbbotsfordChat, name: Name): AbbotsfordChat[Name] | undefined {
  if (!Object.hasOwn(element, name)) return undefined;
  const value = element[name];
  Reflect.deleteProperty(element, name);
  return value;
}
