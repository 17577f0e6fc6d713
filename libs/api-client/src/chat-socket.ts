import { ApiProblem } from './api-problem';
import type { Schemas } from './create-api-client';
import { Inbox } from './inbox';
import type { StreamEvent } from './read-event-stream';

type Message = Schemas['ChatMessageRequest'] & { readonly message_id: string };

/** What comes of one message: a frame, or that the connection was lost. */
type Arrival = Frame | 'lost';

interface Frame {
  readonly type: string;
  readonly message_id?: unknown;
  readonly seq?: unknown;
  readonly [name: string]: unknown;
}

/** What is used of a WebSocket. */
interface Socket {
  send(text: string): void;
  close(code?: number): void;
  addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** How far a turn has come. */
interface Progress {
  /** The gateway has the message, so that it is asked for by its id from here on. */
  isKnown: boolean;
  /** The number of the last frame; 0 before the first. */
  last: number;
  /** The turn begins anew: its words have been shown already. */
  isRepeated: boolean;
  /** Of the access token, once it was refused. */
  renewal: 'none' | 'due' | 'done';
}

export interface ChatSocketOptions {
  /** Address of the gateway, e.g. `https://api.example.com`. */
  readonly baseUrl: string;
  /** The visitors' where left out. */
  readonly path?: '/api/chat/inbound/ws';
  /** The access token, where one has to be signed in; `renew` asks for a new one because the last was refused. */
  readonly getToken?: (options: { renew: boolean }) => Promise<string | null>;
  /** The browser's own where left out; Node 20 has none. */
  readonly WebSocket?: new (url: string) => Socket;
  /** Milliseconds before each new attempt after the connection was lost. */
  readonly reconnectDelays?: readonly number[];
}

const OPEN_MS = 4_000;
const RECONNECT_DELAYS_MS = [300, 1_000, 3_000];
/** The gateway's heartbeat is well below it. */
const SILENCE_MS = 45_000;
/** After the last message the connection is not kept for longer. */
const IDLE_MS = 5 * 60_000;
/** Where WebSockets don't get through they are not tried with every message. */
const UNUSABLE_MS = 60_000;

/**
 * Turns over one WebSocket (docs/chat-websocket.md). A connection that is lost in the middle of an answer is opened again,
 * and the answer goes on where it was; under its message id no message counts twice.
 */
export class ChatSocket {
  private readonly inboxes = new Map<string, Inbox<Arrival>>();
  private socket: Socket | undefined;
  private opening: Promise<Socket> | undefined;
  /** With which the connection is signed in. */
  private token: string | undefined;
  private hasOpened = false;
  private unusableUntil = 0;
  private idle: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: ChatSocketOptions) {}

  /**
   * Sends a message and gives the events of its turn, the same as the stream over HTTP does. Leaving the iteration before
   * `done` cancels the turn. @throws ApiProblem; its status is 0 when the connection can't be had
   */
  async *stream(message: Message, signal: AbortSignal): AsyncGenerator<StreamEvent> {
    const { message_id } = message;
    const inbox = new Inbox<Arrival>();
    const progress: Progress = { isKnown: false, last: 0, isRepeated: false, renewal: 'none' };
    let isDone = false;
    this.inboxes.set(message_id, inbox);
    clearTimeout(this.idle);
    try {
      for (const delay of [...(this.options.reconnectDelays ?? RECONNECT_DELAYS_MS), null]) {
        await this.open().catch((failure: unknown) => {
          if (!this.hasOpened) throw failure;
        });
        isDone = yield* this.attempt(message, progress, inbox, signal);
        signal.throwIfAborted();
        if (isDone) return;
        if (delay !== null) await pause(delay, signal);
      }
      throw ApiProblem.unreachable();
    } finally {
      this.inboxes.delete(message_id);
      if (!isDone) this.socket?.send(JSON.stringify({ type: 'cancel', message_id }));
      this.idle = setTimeout(() => this.close(), IDLE_MS);
    }
  }

  /** Tells the gateway that nobody waits any more. */
  close(): void {
    clearTimeout(this.idle);
    this.socket?.close(1000);
    this.socket = undefined;
    this.token = undefined;
  }

  /** Asks for what is missing of the turn. False when it has to be asked for again. */
  private async *attempt(
    message: Message,
    progress: Progress,
    inbox: Inbox<Arrival>,
    signal: AbortSignal,
  ): AsyncGenerator<StreamEvent, boolean> {
    const { session_id, message_id } = message;
    const { isKnown, last: after } = progress;
    const frame = isKnown ? { type: 'resume', session_id, message_id, after } : { type: 'message', ...message };
    await this.signIn(progress);
    inbox.clear();
    this.socket?.send(JSON.stringify(frame));
    while (this.socket) {
      const arrival = await inbox.take(SILENCE_MS, signal, 'lost' as const);
      if (arrival === 'lost') break;
      if (arrival.type === 'error') return retryable(problemOf(arrival), progress);
      progress.isKnown = true;
      progress.last = Number(arrival.seq) || progress.last;
      if (!(progress.isRepeated && arrival.type === 'delta')) yield eventOf(arrival);
      if (arrival.type === 'done') return true;
    }
    // A connection may be dead without having said so.
    if (!signal.aborted) this.drop();
    return false;
  }

  /** Frames are dealt with in their order, so the answer is not waited for. */
  private async signIn(progress: Progress): Promise<void> {
    const renew = progress.renewal === 'due';
    if (renew) progress.renewal = 'done';
    const token = await this.options.getToken?.({ renew });
    if (!token || token === this.token) return;
    this.token = token;
    this.socket?.send(JSON.stringify({ type: 'sign_in', token }));
  }

  /** The connection that is there, or a new one. */
  private async open(): Promise<void> {
    if (this.socket) return;
    if (Date.now() < this.unusableUntil) throw ApiProblem.unreachable();
    this.opening ??= this.connect();
    try {
      this.socket = await this.opening;
      this.hasOpened = true;
    } catch (failure) {
      if (!this.hasOpened) this.unusableUntil = Date.now() + UNUSABLE_MS;
      throw failure;
    } finally {
      this.opening = undefined;
    }
  }

  private connect(): Promise<Socket> {
    const url = `${this.options.baseUrl.replace(/(?<!\/)\/+$/, '').replace(/^http/, 'ws')}${this.options.path ?? '/api/chat/ws'}`;
    return new Promise((resolve, reject) => {
      const socket: Socket = new (this.options.WebSocket ?? WebSocket)(url);
      const timer = setTimeout(() => socket.close(), OPEN_MS);
      socket.addEventListener('open', () => {
        clearTimeout(timer);
        resolve(socket);
      });
      socket.addEventListener('message', ({ data }) => this.receive(data));
      // An error is always followed by a close.
      socket.addEventListener('error', () => undefined);
      socket.addEventListener('close', () => {
        clearTimeout(timer);
        reject(ApiProblem.unreachable());
        if (this.socket === socket) this.drop();
      });
    });
  }

  private drop(): void {
    this.socket?.close();
    this.socket = undefined;
    this.token = undefined;
    for (const inbox of this.inboxes.values()) inbox.put('lost');
  }

  private receive(data: unknown): void {
    const frame = frameOf(data);
    if (typeof frame?.message_id === 'string') this.inboxes.get(frame.message_id)?.put(frame);
  }
}

/** False when the turn has to be asked for again. @throws the problem when that would not help */
function retryable(problem: ApiProblem, progress: Progress): false {
  if (problem.status === 401 && progress.renewal === 'none') {
    progress.renewal = 'due';
    return false;
  }
  if (problem.status === 404 && progress.isKnown) {
    // The turn was lost with its gateway or its bot: the message is sent again.
    progress.isRepeated = progress.last > 0;
    progress.isKnown = false;
    progress.last = 0;
    return false;
  }
  if (problem.code === 'chat.turn_running') {
    progress.isKnown = true;
    return false;
  }
  throw problem;
}

function frameOf(data: unknown): Frame | undefined {
  if (typeof data !== 'string') return undefined;
  const frame = JSON.parse(data) as Frame | null;
  return frame ?? undefined;
}

function problemOf({ problem, retry_after }: Frame): ApiProblem {
  const status = typeof problem === 'object' && problem !== null && 'status' in problem ? Number(problem.status) : 500;
  return ApiProblem.from(status, problem, typeof retry_after === 'number' ? String(retry_after) : null);
}

/** The events have the names that they have over HTTP. */
function eventOf(frame: Frame): StreamEvent {
  const { type, seq: _, reply, ...data } = frame;
  if (type === 'done') return { event: 'done', data: reply };
  if (type === 'delta') return { event: 'token', data: { text: data['text'] } };
  return { event: type, data };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
  });
}
