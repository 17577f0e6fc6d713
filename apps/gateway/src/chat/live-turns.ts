import { Injectable } from '@nestjs/common';
import {
  ServiceError,
  type ChatFrame,
  type ChatTurnFrame,
  type ChatMessageRequest,
  type ChatRequests,
} from '@abbotsford/contracts';
import { ServiceClient, type Principal } from '@abbotsford/service-kit';

/** Hears what comes of a turn. Nothing comes after `failed` or a frame `done`. */
export interface TurnListener {
  frame(frame: ChatTurnFrame): void;
  failed(messageId: string, error: unknown): void;
  /** Another listener has taken the turn over. */
  released(messageId: string): void;
}

type IdentifiedMessage = ChatMessageRequest & { readonly message_id: string };

/** The bot that is spoken with. */
type Bot = Pick<ChatRequests, 'streamMessage'>;

/** Whose turn it is: null where nobody signs in. Nobody hears of another's, whatever session they name. */
type Speaker = Principal | null;

/** A turn under way. It goes on when its listener has gone, so that a client whose connection broke can come back. */
export class LiveTurn {
  private readonly frames: ChatTurnFrame[] = [];
  private readonly abort = new AbortController();

  constructor(
    readonly message: IdentifiedMessage,
    readonly speaker: Speaker,
    private listener: TurnListener | null,
  ) {}

  get signal(): AbortSignal {
    return this.abort.signal;
  }

  /** Stops the bot's work, and the model's, unless another listens by now. The message stays stored: a repeat is answered. */
  cancel(by: TurnListener): void {
    if (this.listener !== by) return;
    this.abort.abort(new Error('the visitor does not want the answer any more'));
  }

  /** Tells a listener, in place of the one before, all frames after `after` and those to come. */
  attach(listener: TurnListener, after: number): void {
    if (this.listener !== listener) this.listener?.released(this.message.message_id);
    this.listener = listener;
    for (const frame of this.frames) if (frame.seq > after) listener.frame(frame);
  }

  detach(listener: TurnListener): void {
    if (this.listener === listener) this.listener = null;
  }

  add(frame: ChatFrame): void {
    const numbered = { message_id: this.message.message_id, seq: this.frames.length + 1, ...contentOf(frame) };
    this.frames.push(numbered);
    this.listener?.frame(numbered);
  }

  fail(error: unknown): void {
    if (!this.signal.aborted) this.listener?.failed(this.message.message_id, error);
  }
}

/** The turns that this gateway waits for on behalf of WebSockets. Each is here until it ends, by its deadline at the latest. */
@Injectable()
export class LiveTurns {
  private readonly turns = new Map<string, LiveTurn>();

  constructor(private readonly services: ServiceClient) {}

  /** @throws ServiceError when the message is being answered already */
  start(bot: Bot, message: IdentifiedMessage, speaker: Speaker, requestId: string, listener: TurnListener): LiveTurn {
    const key = keyOf(speaker, message);
    if (this.turns.has(key)) {
      throw new ServiceError('chat.turn_running', 'I am still answering this message. Please wait a moment.', {
        retry_after: 1,
      });
    }
    const turn = new LiveTurn(message, speaker, listener);
    this.turns.set(key, turn);
    this.run(bot, turn, requestId).then(
      () => this.turns.delete(key),
      (error: unknown) => {
        this.turns.delete(key);
        turn.fail(error);
      },
    );
    return turn;
  }

  find(speaker: Speaker, message: Pick<IdentifiedMessage, 'session_id' | 'message_id'>): LiveTurn | undefined {
    return this.turns.get(keyOf(speaker, message));
  }

  private async run({ streamMessage }: Bot, turn: LiveTurn, requestId: string): Promise<void> {
    const deadline = Date.now() + streamMessage.deadlineMs;
    const context = { requestId, principal: turn.speaker, deadline, signal: turn.signal };
    for await (const frame of this.services.stream(streamMessage, turn.message, context)) turn.add(frame);
  }
}

const keyOf = (speaker: Speaker, { session_id, message_id }: Pick<IdentifiedMessage, 'session_id' | 'message_id'>) =>
  `${speaker?.id ?? ''}/${session_id}/${message_id}`;

function contentOf(frame: ChatFrame) {
  switch (frame.type) {
    case 'accepted':
      return { type: frame.type, conversation_id: frame.conversation_id } as const;
    case 'token':
      return { type: 'delta', text: frame.text } as const;
    default:
      return frame;
  }
}
