import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { ServiceError, type ChatClientFrame, type ChatServerFrame, type ChatTurnFrame } from '@abbotsford/contracts';
import { backgroundContext, type Logger, type Principal, type ServiceClient } from '@abbotsford/service-kit';
import type { AccessTokens } from '../access/access-tokens';
import type { SignInWatch } from '../access/sign-in-watch';
import type { RateLimiter } from '../limits/rate-limiter';
import type { ProblemDocument } from '../problems/problem-document';
import { problemOf } from '../problems/send-problem';
import type { LiveTurn, LiveTurns, TurnListener } from './live-turns';
import type { SpokenWith } from './chat.controller';
import { framesOf, messageIdOf, readFrame } from './read-frame';
import { SocketSignIn } from './socket-sign-in';

/** What may wait for a client that reads slowly: some long answers. It is cut off then, and resumes when it is back. */
const MAX_BUFFERED_BYTES = 256 * 1_024;
/** Turns of one connection at the same time; those of one session wait for each other. */
const MAX_TURNS = 4;
/** A client that goes on being refused is not one of ours. */
const MAX_REFUSALS = 20;

/** Codes of RFC 6455. */
const CLOSE = { normal: 1000, goingAway: 1001, unsupported: 1003, noCode: 1005, policy: 1008 } as const;

/** The client closed on purpose. A connection that breaks has another code, and its turns go on. */
const leavingCodes: ReadonlySet<number> = new Set([CLOSE.normal, CLOSE.goingAway, CLOSE.noCode]);

interface ConnectionParts {
  /** The bot that the client talks with. */
  readonly bot: SpokenWith;
  /** Of the address that was opened. */
  readonly path: string;
  readonly tokens: AccessTokens;
  readonly signIns: SignInWatch;
  readonly turns: LiveTurns;
  readonly limiter: RateLimiter;
  readonly services: ServiceClient;
  readonly logger: Logger;
  readonly onFrame: (type: string) => void;
}

/** One WebSocket: its frames in, its turns out. */
export class ChatConnection implements TurnListener {
  private readonly turns = new Map<string, LiveTurn>();
  /** Null where nobody signs in. */
  private readonly signIn: SocketSignIn | null;
  private refusals = 0;
  private waiting = 0;
  private handled: Promise<void> = Promise.resolve();
  private isAlive = true;
  private isFinishing = false;

  constructor(
    private readonly socket: WebSocket,
    /** Whom the rate limits count. */
    private readonly client: string,
    private readonly parts: ConnectionParts,
  ) {
    const { bot, tokens, signIns } = parts;
    const end = (): void => socket.close(CLOSE.policy, 'Please sign in again');
    this.signIn = bot.access === 'public' ? null : new SocketSignIn(tokens, signIns, end);
    socket.on('message', (data: Buffer, isBinary: boolean) => this.receive(data, isBinary));
    socket.on('pong', () => (this.isAlive = true));
    socket.on('close', (code) => this.closed(code));
    // An oversized or malformed frame; the socket closes itself with the code that says so.
    socket.on('error', (error) => parts.logger.debug({ err: error }, 'a chat socket was closed for its frames'));
  }

  frame(frame: ChatTurnFrame): void {
    if (frame.type === 'done') this.turns.delete(frame.message_id);
    this.send(frame);
    this.closeWhenIdle();
  }

  failed(messageId: string, error: unknown): void {
    this.turns.delete(messageId);
    this.sendProblem(error, messageId, randomUUID());
    this.closeWhenIdle();
  }

  released(messageId: string): void {
    this.turns.delete(messageId);
    this.closeWhenIdle();
  }

  /** Asks whether the client is there. One that has not answered since the last time is not. */
  heartbeat(): void {
    if (!this.isAlive) return this.socket.terminate();
    this.isAlive = false;
    this.socket.ping();
    this.send({ type: 'ping' });
  }

  /** Takes no more messages, and closes when the turns under way are answered: the client then finds another gateway. */
  finish(): void {
    this.isFinishing = true;
    this.closeWhenIdle();
  }

  terminate(): void {
    this.socket.terminate();
  }

  /** One frame after another, and none is read from the network before the last is dealt with. */
  private receive(data: Buffer, isBinary: boolean): void {
    if (isBinary) return this.socket.close(CLOSE.unsupported, 'Frames are JSON text');
    this.waiting++;
    this.socket.pause();
    this.handled = this.handled.then(async () => {
      await this.handle(data);
      // Also while it closes: the client's own close has to be read.
      if (--this.waiting === 0) this.socket.resume();
    });
  }

  private async handle(data: Buffer): Promise<void> {
    if (this.socket.readyState !== WebSocket.OPEN) return;
    const requestId = randomUUID();
    try {
      await this.parts.limiter.count('global', this.client);
      const frame = await readFrame(data, framesOf(this.parts.bot));
      this.parts.onFrame(frame.type);
      await this.obey(frame, requestId);
      this.refusals = 0;
    } catch (error) {
      this.parts.onFrame('refused');
      this.sendProblem(error, messageIdOf(data), requestId);
      if (++this.refusals >= MAX_REFUSALS) this.socket.close(CLOSE.policy, 'Too many frames were refused');
    }
  }

  private async obey(frame: ChatClientFrame, requestId: string): Promise<void> {
    switch (frame.type) {
      case 'sign_in':
        await this.signIn?.take(frame.token, requestId);
        return this.send({ type: 'signed_in' });
      case 'message': {
        const { type: _, ...message } = frame;
        const { speaker } = this;
        await this.parts.limiter.count('chat', this.client);
        await this.parts.limiter.count('chat', `session ${message.session_id}`);
        this.requireRoom();
        this.turns.set(
          message.message_id,
          this.parts.turns.start(this.parts.bot.requests, message, speaker, requestId, this),
        );
        return;
      }
      case 'resume':
        return this.resume(frame, requestId);
      case 'cancel':
        this.turns.get(frame.message_id)?.cancel(this);
        this.turns.delete(frame.message_id);
    }
  }

  /** The rest of a turn that goes on, or the stored answer of one that is over. */
  private resume({ session_id, message_id, after }: ChatClientFrame & { type: 'resume' }, requestId: string): void {
    const { speaker } = this;
    const turn = this.parts.turns.find(speaker, { session_id, message_id });
    if (turn) {
      this.requireRoom();
      this.turns.set(message_id, turn);
      turn.attach(this, after);
      return;
    }
    const { getAnswer } = this.parts.bot.requests;
    const context = { ...backgroundContext(getAnswer.deadlineMs), requestId, principal: speaker };
    // Not waited for: other frames of the client must not wait for the bot.
    this.parts.services.call(getAnswer, { session_id, message_id }, context).then(
      (reply) => this.send({ type: 'done', message_id, seq: after + 1, reply }),
      (error: unknown) => this.sendProblem(error, message_id, requestId),
    );
  }

  /** @throws ServiceError auth.unauthorized when one has to sign in first */
  private get speaker(): Principal | null {
    return this.signIn && this.signIn.principal;
  }

  private requireRoom(): void {
    if (!this.isFinishing && this.turns.size < MAX_TURNS) return;
    throw new ServiceError('chat.busy', 'I am still working on your last message. Please try again in a moment.', {
      retry_after: 2,
    });
  }

  private closed(code: number): void {
    this.signIn?.close();
    for (const turn of this.turns.values()) {
      if (leavingCodes.has(code)) turn.cancel(this);
      else turn.detach(this);
    }
    this.turns.clear();
  }

  private closeWhenIdle(): void {
    if (this.isFinishing && this.turns.size === 0) this.socket.close(CLOSE.goingAway, 'This server stops');
  }

  private sendProblem(error: unknown, message_id: string | null, requestId: string): void {
    const { path: url } = this.parts;
    const about = { id: requestId, url, method: 'FRAME', routeOptions: { url } };
    const { body, document } = problemOf(error, about, this.parts.logger);
    const retry = body.retry_after === undefined ? {} : { retry_after: body.retry_after };
    this.send({ type: 'error', message_id, problem: document, ...retry });
  }

  private send(frame: ChatServerFrame<ProblemDocument>): void {
    if (this.socket.readyState !== WebSocket.OPEN) return;
    this.socket.send(JSON.stringify(frame));
    if (this.socket.bufferedAmount > MAX_BUFFERED_BYTES) this.socket.terminate();
  }
}
