import { randomUUID } from 'node:crypto';
import { ServiceError, type ChatFrame, type ChatReply } from '@abbotsford/contracts';
import {
  KeyedQueue,
  outsideRequest,
  type ClientSession,
  type Outbox,
  type RequestContext,
  type Transaction,
} from '@abbotsford/service-kit';
import type { Bot, Closing, TurnEvent, TurnResult } from './bot';
import type { Lease, MessageRow, SessionOwner } from './conversation.schema';
import type { ConversationsRepository } from './conversations.repository';
import type { IncomingMessage } from './receive-message';
import type { TurnRow } from './turn-row';

/** Short, so that a conversation whose holder died is soon free; whoever works longer renews it. */
const LEASE_MS = 5_000;
const RENEW_MS = 1_500;
const POLL_MS = 100;
/** A conversation ends when it has so many turns: what is kept of each, if only its id, must have an end. */
const MAX_TURNS = 500;

interface Turn {
  readonly message: IncomingMessage;
  readonly bot: Bot;
  readonly context: RequestContext;
  readonly emit: (frame: ChatFrame) => void;
}

/**
 * The order of a turn: the message is stored before anything else, turns of one conversation run one after another, a
 * repeated message gets the first answer, and what was stored but never answered is answered on the retry.
 */
export class TurnRunner {
  private readonly queue = new KeyedQueue();
  private readonly running = new Set<string>();

  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly transaction: Transaction,
    private readonly outbox: Outbox,
  ) {}

  /** Runs one turn. `emit` gets the frames before the last; the returned answer is stored already. */
  async run(
    message: IncomingMessage,
    bot: Bot,
    context: RequestContext,
    emit: (frame: ChatFrame) => void,
  ): Promise<ChatReply> {
    const key = turnKey(message, message.message_id);
    if (this.running.has(key)) throw stillRunning();
    this.running.add(key);
    try {
      return await this.queue.run(ownerKey(message), () => this.turn({ message, bot, context, emit }));
    } finally {
      this.running.delete(key);
    }
  }

  /** The stored answer to a message of the session's newest conversation. */
  async answerTo(owner: SessionOwner, messageId: string): Promise<ChatReply> {
    const row = await this.conversations.latest(owner);
    const exchange = row ? await this.conversations.exchange(row, messageId) : [];
    const answer = exchange.find((m) => m.bot !== undefined);
    if (row && answer) return replyOf(row, answer);
    if (this.running.has(turnKey(owner, messageId)) || isAtWork(row?.lease ?? null, messageId)) throw stillRunning();
    throw new ServiceError('chat.message_not_found', 'This message has no answer yet. Please send it again.');
  }

  /** Closes the session's ongoing conversation, with the events of that. False when there is none. */
  async end(
    owner: SessionOwner,
    reason: string,
    closingOf: (row: TurnRow, now: Date) => Promise<Closing>,
    context: RequestContext,
  ): Promise<boolean> {
    return this.queue.run(ownerKey(owner), async () => {
      const latest = await this.conversations.latest(owner);
      if (latest?.status !== 'ongoing') return false;
      const lease = newLease('');
      const row = await this.waitForLease(latest, lease, context);
      if (!row) return false;
      try {
        const now = new Date();
        const { events, onStored, ...closing } = await closingOf(row, now);
        await this.store(events, async (session) => {
          const closed = { ...closing, closed_reason: reason };
          if (!(await this.conversations.close(row._id, lease.holder, closed, session, now))) throw leaseLost();
        });
        onStored?.();
        return true;
      } catch (error) {
        await this.free(row, lease);
        throw error;
      }
    });
  }

  private async turn(turn: Turn): Promise<ChatReply> {
    const { message, context, emit } = turn;
    const lease = newLease(message.message_id);
    const received = await this.receive(turn, lease);
    const isMine = received.lease?.holder === lease.holder;
    const given = await this.answerGiven(message, received, isMine ? lease : null);
    if (given) return given;
    if (!isMine && isAtWork(received.lease, message.message_id)) throw stillRunning();
    emit({ type: 'accepted', conversation_id: received.conversation_id, message_id: message.message_id });
    if (isMine) return this.answer(turn, received, lease);

    const row = await this.waitForLease(received, lease, context);
    // Closed while this message waited: it belongs to the next conversation, with what was told so far.
    if (!row) return this.turn(turn);
    const meanwhile = await this.answerGiven(message, row, lease);
    if (!meanwhile) return this.answer(turn, row, lease);
    await this.conversations.releaseLease(row._id, lease.holder);
    return meanwhile;
  }

  private async receive({ message, bot }: Turn, lease: Lease): Promise<TurnRow> {
    for (;;) {
      const now = new Date();
      const row = await this.conversations.receive(message, lease, now);
      if (row.status === 'ongoing' || (await this.isAnswered(row, message))) return row;
      const begun = await this.conversations.begin(message, row, bot.carryOver(row.data), lease, now);
      if (begun) return begun;
    }
  }

  /** A message of a closed conversation that was answered there; one that was not belongs to the next conversation. */
  private async isAnswered(row: TurnRow, message: IncomingMessage): Promise<boolean> {
    return (await this.conversations.exchange(row, message.message_id)).some((m) => m.bot !== undefined);
  }

  /**
   * The stored answer to a message that was here before; undefined when it is yet to be answered. A failure frees the
   * conversation from `held`, so that nobody waits for a lease that nobody uses.
   */
  private async answerGiven(
    message: IncomingMessage,
    row: TurnRow,
    held: Lease | null,
  ): Promise<ChatReply | undefined> {
    try {
      return await this.storedAnswer(message, row);
    } catch (error) {
      if (held) await this.free(row, held);
      throw error;
    }
  }

  private async storedAnswer(message: IncomingMessage, row: TurnRow): Promise<ChatReply | undefined> {
    const exchange = await this.conversations.exchange(row, message.message_id);
    const asked = exchange.find((m) => m.user !== undefined);
    if (asked && asked.user !== message.text) {
      throw new ServiceError('chat.message_differs', 'This message was sent before with other words.', {
        errors: [{ field: 'message', message: 'differs from the first message with this message_id' }],
      });
    }
    const answer = exchange.find((m) => m.bot !== undefined);
    return answer && replyOf(row, answer);
  }

  /** Also when the request is over, since others wait for the conversation. A lease that can't be given back runs out. */
  private async free(row: TurnRow, lease: Lease): Promise<void> {
    await outsideRequest(() => this.conversations.releaseLease(row._id, lease.holder)).catch(() => undefined);
  }

  private async waitForLease(row: TurnRow, lease: Lease, context: RequestContext): Promise<TurnRow | null> {
    for (;;) {
      const now = new Date();
      const held = await this.conversations.takeLease(row._id, { ...lease, until: leaseEnd(now) }, now);
      if (held) return held;
      const latest = await this.conversations.latest(ownerOf(row));
      if (!latest?._id.equals(row._id) || latest.status !== 'ongoing') return null;
      if (context.signal.aborted || Date.now() + POLL_MS >= context.deadline) {
        throw new ServiceError('chat.busy', 'I am still working on your last message. Please try again in a moment.', {
          retry_after: 2,
        });
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  private async answer(turn: Turn, row: TurnRow, lease: Lease): Promise<ChatReply> {
    const { message, bot, context, emit } = turn;
    const lost = new AbortController();
    const renewal = setInterval(() => {
      this.conversations.renewLease(row._id, lease.holder, leaseEnd(new Date())).then(
        (kept) => kept || lost.abort(leaseLost()),
        () => undefined,
      );
    }, RENEW_MS);
    try {
      const now = new Date();
      const answering = bot.answer(
        {
          conversation: row,
          history: answeredBefore(row.messages, message.message_id),
          message: message.text,
          now,
          signal: AbortSignal.any([context.signal, lost.signal]),
          deadline: context.deadline,
        },
        (text) => emit({ type: 'token', text }),
      );
      // While the bot thinks, so that no turn is longer for it.
      const [result] = await Promise.all([answering, this.conversations.moveOldest(row, lease.holder)]);
      if (result.reply.citations.length > 0) emit({ type: 'citations', citations: result.reply.citations });
      return await this.finish(message, row, lease, result);
    } catch (error) {
      // The message stays, unanswered: a retry answers it.
      await this.free(row, lease);
      throw error;
    } finally {
      clearInterval(renewal);
    }
  }

  private async finish(message: IncomingMessage, row: TurnRow, lease: Lease, result: TurnResult): Promise<ChatReply> {
    const now = new Date();
    const closedReason = result.closed_reason ?? (row.turns + 1 >= MAX_TURNS ? 'turn_limit' : null);
    const reply: MessageRow = {
      bot: result.reply.response,
      timestamp: now,
      reply_to: message.message_id,
      citations: result.reply.citations,
      suggestions: result.reply.suggestions,
      ...(result.reply.tickets && { tickets: result.reply.tickets }),
      ...(closedReason === null ? {} : { ended: true }),
    };
    await this.store(result.events, async (session) => {
      const closed = closedReason === null ? null : { closed_reason: closedReason, summary: result.summary };
      const turn = { data: result.data, asked: result.asked, reply, closed, usage: result.usage };
      if (!(await this.conversations.finish(row, lease.holder, turn, session, now))) throw leaseLost();
    });
    result.onStored?.();
    return replyOf(row, reply);
  }

  /** State and events in one transaction; a turn without events is one atomic update and needs none. */
  private async store(
    events: readonly TurnEvent[],
    write: (session: ClientSession | null) => Promise<void>,
  ): Promise<void> {
    if (events.length === 0) return write(null);
    return this.transaction.run(async (session) => {
      await write(session);
      for (const { event, data } of events) await this.outbox.add(event, data, session);
    });
  }
}

const ownerOf = ({ session_id, user_id }: TurnRow): SessionOwner => ({ session_id, user_id: user_id ?? null });

const ownerKey = ({ session_id, user_id }: SessionOwner): string => `${session_id}/${user_id ?? ''}`;

const turnKey = (owner: SessionOwner, messageId: string): string => `${ownerKey(owner)}/${messageId}`;

const newLease = (messageId: string): Lease => ({
  holder: randomUUID(),
  message_id: messageId,
  until: leaseEnd(new Date()),
});

const leaseEnd = (now: Date): Date => new Date(now.getTime() + LEASE_MS);

const isAtWork = (lease: Lease | null, messageId: string): boolean =>
  lease !== null && lease.message_id === messageId && lease.until > new Date();

/** The exchanges so far, without messages that still wait for their answer. */
function answeredBefore(messages: readonly MessageRow[], messageId: string): readonly MessageRow[] {
  const answered = new Set(messages.map((m) => m.reply_to));
  return messages.filter((m) => m.message_id !== messageId && (m.bot !== undefined || answered.has(m.message_id)));
}

const replyOf = (row: TurnRow, answer: MessageRow): ChatReply => ({
  response: answer.bot ?? '',
  conversation_id: row.conversation_id,
  ended: answer.ended ?? false,
  citations: [...(answer.citations ?? [])],
  suggestions: [...(answer.suggestions ?? [])],
  ...(answer.tickets?.[0] && { tickets: [...answer.tickets], ticket: answer.tickets[0] }),
});

const stillRunning = (): ServiceError =>
  new ServiceError('chat.turn_running', 'I am still answering this message. Please wait a moment.', { retry_after: 1 });

const leaseLost = (): ServiceError =>
  new ServiceError('chat.busy', 'Another message came in between. Please send yours again.', { retry_after: 1 });
