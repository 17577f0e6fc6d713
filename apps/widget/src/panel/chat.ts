import { ApiProblem, keepListening, randomId, type StreamEvent } from '@abbotsford/api-client';
import type { ChatStorage } from '../chat-storage';
import type { Emit, PageVisitor } from '../events';
import type { PanelMessages } from '../messages';
import type { WidgetOptions } from '../options';
import type { ChatApi } from './api';
import { parseChatNews } from './chat-news';
import { chatSource } from './chat-source';
import { chatReducer, emptyChat, type ChatAction, type ChatEntry, type ChatState } from './chat-state';
import { countryCode } from './country-code';
import { explainFailure } from './explain-failure';
import { keepUnsent, readUnsent, type Unsent } from './outbox';
import { sendMessage } from './send-message';
import { Tabs, type TabMessage } from './tabs';

export interface ChatParts {
  readonly api: ChatApi;
  readonly options: WidgetOptions;
  readonly storage: ChatStorage;
  readonly words: PanelMessages;
  readonly visitor: () => PageVisitor | null;
  readonly emit: Emit;
  /** Called after each change of what is shown. */
  readonly onChange: () => void;
  /** Another tab's visitor writes. */
  readonly onDraft: (text: string) => void;
}

const SESSION = /^[A-Za-z0-9_-]{16,128}$/;
/** Rarely enough for the limits of the API, and often enough to be seen without a gap (`TYPING_SHOWN_MS`). */
const TYPING_TOLD_MS = 5_000;
const TYPING_SHOWN_MS = 7_000;
/** From here on waiting is long. */
const SLOW_MS = 5_000;

/** The conversation of this browser: what is shown of it, and what is done with it. */
export class Chat {
  state: ChatState = emptyChat;
  /** The person who has the conversation writes. */
  staffTypes = false;
  isSlow = false;
  isOffline = !navigator.onLine;

  private readonly tabs: Tabs;
  private sending: AbortController | null = null;
  private listening: { readonly conversation: string; readonly end: AbortController } | null = null;
  private typingTold = 0;
  private typingShown: ReturnType<typeof setTimeout> | undefined;
  private life = new AbortController();

  constructor(private readonly parts: ChatParts) {
    this.tabs = new Tabs(`abbotsford.${parts.options.bot}`, (message) => this.hear(message));
    this.resume();
  }

  /** A message is on its way or an answer awaited. */
  get isWaiting(): boolean {
    return this.state.reply !== null;
  }

  /** Of this browser; null before the first message, so that looking leaves nothing behind. */
  private get session(): string | null {
    const stored = this.parts.storage.get('session');
    return stored && SESSION.test(stored) ? stored : null;
  }

  /** What was said before, of another tab or of the server. */
  async load(): Promise<void> {
    const { history } = this.state;
    if (history === 'loading' || history === 'loaded') return;
    this.change({ type: 'history-asked' });
    await this.tabs.ask(() => this.state.history === 'loaded');
    if (this.state.history !== 'loaded') await this.readHistory();
    void this.drain();
  }

  send(text: string, how: { readonly spoken?: true } = {}): void {
    this.enqueue({ id: randomId(), text, ...how });
  }

  retry(id: string): void {
    const entry = this.state.entries.find((each) => each.id === id);
    if (entry?.delivery === 'failed') this.enqueue(entry);
  }

  /** To be called with each key. */
  writes(draft: string): void {
    this.tabs.tell({ kind: 'draft', text: draft });
    if (this.state.readBy === null || Date.now() - this.typingTold < TYPING_TOLD_MS || !this.session) return;
    this.typingTold = Date.now();
    // Nobody misses a hint that did not arrive.
    this.parts.api.typing(this.session).catch(() => undefined);
  }

  /** What the visitor thinks of the newest conversation, from 1 to 5. Rejects with an ApiProblem. */
  async rate(rating: number, comment?: string): Promise<void> {
    const session_id = this.session ?? '';
    await this.parts.api.rate({ session_id, rating, ...(comment === undefined ? {} : { comment }) });
    this.parts.emit('rated', { rating });
  }

  /** Rejects with an ApiProblem. */
  async end(): Promise<void> {
    const { session } = this;
    if (!session || this.state.conversation === null) return;
    await this.parts.api.end(session).catch((failure: unknown) => {
      // It has ended by itself meanwhile.
      if (!(failure instanceof ApiProblem && failure.status === 404)) throw failure;
    });
    this.share({ type: 'ended' });
  }

  suspend(): void {
    this.life.abort();
    this.stopListening();
    this.sending?.abort();
  }

  resume(): void {
    this.life.abort();
    this.life = new AbortController();
    const { signal } = this.life;
    addEventListener('online', () => this.connectionChanged(), { signal });
    addEventListener('offline', () => this.connectionChanged(), { signal });
    document.addEventListener('visibilitychange', () => this.listen(), { signal });
    this.listen();
    void this.drain();
  }

  private async readHistory(): Promise<void> {
    const { session } = this;
    const { api, storage } = this.parts;
    const unsent = readUnsent(storage);
    const nothing = { conversation_id: null, messages: [], status: 'none', read_by: null } as const;
    try {
      const history = session ? await api.history(session) : { ...nothing, messages: [] };
      this.change({ type: 'history-loaded', history, unsent });
    } catch {
      this.change({ type: 'history-failed', unsent });
    }
  }

  private enqueue(message: Unsent): void {
    this.queue(message);
    void this.drain();
  }

  private queue({ id, text, spoken }: Unsent): void {
    this.share({ type: 'queued', id, text, ...(spoken && { spoken }) });
  }

  /** Sends what is queued, one after the other and in its order, for as long as there is a network. */
  private async drain(): Promise<void> {
    if (this.sending || this.state.reply !== null) return;
    const { history } = this.state;
    const isReady = history === 'loaded' || history === 'unavailable';
    if (!isReady || this.isOffline || this.life.signal.aborted || !this.next()) return;
    const sending = new AbortController();
    this.sending = sending;
    let isDelivered = false;
    await this.tabs.exclusively(async () => {
      // Another tab may have sent it meanwhile.
      const entry = this.next();
      if (entry && !sending.signal.aborted) isDelivered = await this.deliver(entry, sending.signal);
    });
    this.sending = null;
    if (isDelivered) await this.drain();
  }

  private next(): ChatEntry | undefined {
    return this.state.entries.find(({ delivery }) => delivery === 'queued');
  }

  /** False when it did not arrive. */
  private async deliver(entry: ChatEntry, signal: AbortSignal): Promise<boolean> {
    const { api, words, emit } = this.parts;
    const { id } = entry;
    const isFirst = this.state.conversation === null;
    this.share({ type: 'sending', id });
    const slow = setTimeout(() => {
      this.isSlow = true;
      this.parts.onChange();
    }, SLOW_MS);
    const onToken = (token: string) => this.share({ type: 'token', text: token });
    try {
      const reply = await sendMessage(api, this.bodyOf(entry, isFirst), onToken, signal);
      this.share({ type: 'answered', id, reply });
      emit('message', { id, from: 'visitor' });
      if (reply.read_by === undefined) emit('message', { id: `${id}-answer`, from: 'bot' });
      if (reply.ended) emit('ended', { conversation_id: reply.conversation_id });
      return true;
    } catch (failure) {
      if (signal.aborted || this.isOffline) this.queue(entry);
      else this.share({ type: 'failed', id, problem: explainFailure(failure, words) });
      return false;
    } finally {
      clearTimeout(slow);
      this.isSlow = false;
    }
  }

  private bodyOf({ id, text, spoken }: Unsent, isFirst: boolean) {
    const { storage, options } = this.parts;
    const visitor = this.parts.visitor();
    const session = this.session ?? randomId();
    storage.set('session', session);
    const country = countryCode(navigator.languages, Intl.DateTimeFormat().resolvedOptions().timeZone);
    return {
      session_id: session,
      message: text,
      message_id: id,
      locale: options.pageLocale ?? navigator.language,
      ...(country ? { country_code: country } : {}),
      ...(spoken && { spoken }),
      ...(visitor ? { visitor } : {}),
      ...(isFirst ? { source: chatSource(location.href, document.referrer) } : {}),
    };
  }

  private connectionChanged(): void {
    this.isOffline = !navigator.onLine;
    if (this.isOffline) this.sending?.abort();
    else {
      for (const entry of this.state.entries) if (entry.delivery === 'failed') this.queue(entry);
      if (this.state.history === 'unavailable') void this.load();
    }
    this.parts.onChange();
    void this.drain();
  }

  /** Changes what is shown here and in the other tabs. */
  private share(action: ChatAction): void {
    this.change(action);
    this.tabs.tell({ kind: 'action', session: this.session, action });
  }

  private change(action: ChatAction): void {
    this.state = chatReducer(this.state, action);
    if (action.type !== 'token') keepUnsentOnceLoaded(this.parts.storage, this.state);
    this.listen();
    this.parts.onChange();
  }

  private hear(message: TabMessage): void {
    const { session } = this;
    if (message.kind === 'draft') return this.parts.onDraft(message.text);
    if (message.kind === 'ask') {
      if (this.state.history === 'loaded') this.tabs.tell({ kind: 'state', session, state: this.state });
      return;
    }
    if (message.session !== null && session === null) this.parts.storage.set('session', message.session);
    else if (message.session !== session) return;
    if (message.kind === 'state') this.change({ type: 'taken-over', state: message.state });
    else if (this.state.history === 'loaded') this.change(message.action);
    const isSending = message.kind === 'state' || message.action.type === 'sending';
    const sent = isSending ? this.state.entries.find(({ delivery }) => delivery === 'sending') : undefined;
    if (sent) void this.takeOverFrom(sent);
    void this.drain();
  }

  /** A tab that is closed while it sends leaves its message to the others. */
  private async takeOverFrom(message: ChatEntry): Promise<void> {
    if (!(await this.tabs.whenDone())) return;
    const { id } = message;
    const isLeft = this.state.entries.some((entry) => entry.id === id && entry.delivery === 'sending');
    if (!isLeft || this.sending) return;
    this.share({ type: 'failed', id, problem: '' });
    this.enqueue(message);
  }

  /** Listens to the conversation that goes on, while the page can be seen: a person may join it and write. */
  private listen(): void {
    const isSeen = document.visibilityState === 'visible' && !this.life.signal.aborted;
    const conversation = isSeen ? this.state.conversation : null;
    const { session } = this;
    if (this.listening?.conversation === conversation) return;
    this.stopListening();
    if (conversation === null || !session) return;
    const end = new AbortController();
    this.listening = { conversation, end };
    void keepListening(
      {
        open: (signal) => this.parts.api.live(session, signal),
        onConnect: () => this.readNews(session, end.signal),
        onEvent: (event) => this.happened(event),
        onLost: () => undefined,
      },
      end.signal,
    );
  }

  private stopListening(): void {
    this.listening?.end.abort();
    this.listening = null;
  }

  /** What happened while nobody listened. What happens from now on is shown also when this fails. */
  private readNews(session: string, signal: AbortSignal): void {
    this.parts.api.history(session).then(
      (history) => {
        if (!signal.aborted) this.change({ type: 'news', news: history });
      },
      () => undefined,
    );
  }

  private happened({ event, data }: StreamEvent): void {
    clearTimeout(this.typingShown);
    if (event === 'typing') {
      this.staffTypes = true;
      this.typingShown = setTimeout(() => this.stopTyping(), TYPING_SHOWN_MS);
      return this.parts.onChange();
    }
    const news = event === 'news' ? parseChatNews(data) : null;
    if (!news) return;
    if (news.messages.some(({ role }) => role === 'staff') || news.read_by === null) this.staffTypes = false;
    for (const { id, role } of news.messages) if (role === 'staff') this.parts.emit('message', { id, from: 'staff' });
    const { conversation } = this.state;
    this.change({ type: 'news', news });
    if (conversation !== null && this.state.conversation === null)
      this.parts.emit('ended', { conversation_id: conversation });
  }

  private stopTyping(): void {
    this.staffTypes = false;
    this.parts.onChange();
  }
}

/** Before the history is there, what was kept is not known to be sent. */
function keepUnsentOnceLoaded(storage: ChatStorage, state: ChatState): void {
  if (state.history === 'loaded' || state.entries.length > 0) keepUnsent(storage, state);
}
