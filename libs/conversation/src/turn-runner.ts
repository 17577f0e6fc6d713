import { ServiceError, type ChatFrame, type ChatReply } from '@abbotsford/contracts';
import {
  KeyedQueue,
  type ClientSession,
  type Outbox,
  type RequestContext,
  type Transaction,
} from '@abbotsford/service-kit';
import type { Bot, Closing, TurnEvent, TurnResult } from './bot';
import type { Lease, MessageRow, SessionOwner } from './conversation.schema';
import type { ConversationsRepository } from './conversations.repository';
import { isAtWork, leaseLost, Leases, newLease, ownerOf } from './leases';
import type { IncomingMessage } from './receive-message';
import { heldBy, partOf, waitingMessage, type Takeover } from './takeover';
import type { TakeoversRepository } from './takeovers.repository';
import { heldReply, messageDiffers, replyOf, saidBefore, stillRunning } from './turn-messages';
import type { TurnRow } from './turn-row';

/** A conversation ends when it has so many turns: what is kept of each, if only its id, must have an end. */
const MAX_TURNS = 500;

interface Turn {
  readonly message: IncomingMessage;
  readonly bot: Bot;
  readonly context: RequestContext;
  readonly emit: (frame: ChatFrame) => void;
}

/** What has been stored of a conversation just now. */
export interface Told {
  readonly conversation: Pick<TurnRow, 'conversation_id' | 'team'>;
  readonly messages: readonly MessageRow[];
  readonly takeover: Takeover | null;
  /** Whose part is over with it. */
  readonly left?: Takeover | null;
  readonly ended: boolean;
}

/**
 * The order of a turn: the message is stored before anything else, turns of one conversation run one after another, a
 * repeated message gets the first answer, and what was stored but never answered is answered on the retry.
 */
export class TurnRunner {
  private readonly queue = new KeyedQueue();
  private readonly running = new Set<string>();
  private readonly leases: Leases;

  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly takeovers: TakeoversRepository,
    private readonly transaction: Transaction,
    private readonly outbox: Outbox,
    /** Called after each commit, for those who look on. */
    private readonly onTold: (told: Told) => void = () => undefined,
  ) {
    this.leases = new Leases(conversations);
  }

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
    if (row && exchange.some(({ held }) => held === true)) return heldReply(row);
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
      const row = await this.leases.wait(latest, lease, context);
      if (!row) return false;
      try {
        const now = new Date();
        const { events, onStored, ...closing } = await closingOf(row, now);
        await this.store(events, async (session) => {
          const closed = { ...closing, closed_reason: reason };
          if (!(await this.conversations.close(row._id, lease.holder, closed, session, now))) throw leaseLost();
        });
        onStored?.();
        this.onTold({ conversation: row, messages: [], takeover: null, ended: true });
        return true;
      } catch (error) {
        await this.leases.free(row, lease);
        throw error;
      }
    });
  }

  /**
   * The bot's return to a conversation whose takeover is over: it says that it is back, and answers what waits for an
   * answer. False when it is not its turn, or somebody else sees to it.
   */
  async comeBack(found: TurnRow, bot: Bot, context: RequestContext): Promise<boolean> {
    return this.queue.run(ownerKey(ownerOf(found)), async () => {
      const lease = newLease(waitingMessage(found.messages)?.message_id ?? '');
      const row = await this.leases.take(found, lease);
      if (!row) return false;
      const { takeover } = row;
      if (!takeover || heldBy(takeover)) {
        await this.leases.free(row, lease);
        return false;
      }
      const waiting = waitingMessage(row.messages);
      if (waiting) {
        const message = { ...ownerOf(row), message_id: waiting.message_id ?? '', text: waiting.user ?? '' };
        await this.answer({ message, bot, context, emit: () => undefined }, row, lease);
        return true;
      }
      const now = new Date();
      const back: MessageRow = { bot: bot.isBack(row), message_id: `back-${now.getTime()}`, timestamp: now };
      const messages = [partOf(takeover.by, 'ended', now), back];
      if (!(await this.takeovers.end(row, lease.holder, messages, now))) throw leaseLost();
      this.onTold({ conversation: row, messages, takeover: null, left: takeover, ended: false });
      return true;
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

    const row = await this.leases.wait(received, lease, context);
    // Closed while this message waited: it belongs to the next conversation, with what was told so far.
    if (!row) return this.turn(turn);
    const meanwhile = await this.answerGiven(message, row, lease);
    const taken = heldBy(row.takeover);
    if (!meanwhile) return taken ? this.hold(message, row, taken, lease) : this.answer(turn, row, lease);
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
      if (held) await this.leases.free(row, held);
      throw error;
    }
  }

  private async storedAnswer(message: IncomingMessage, row: TurnRow): Promise<ChatReply | undefined> {
    const exchange = await this.conversations.exchange(row, message.message_id);
    const asked = exchange.find((m) => m.user !== undefined);
    if (asked && asked.user !== message.text) throw messageDiffers();
    const answer = exchange.find((m) => m.bot !== undefined);
    if (answer) return replyOf(row, answer);
    if (asked?.held !== true) return undefined;
    this.onTold({ conversation: row, messages: [asked], takeover: row.takeover ?? null, ended: false });
    return heldReply(row);
  }

  /** A person took the conversation over while the message waited for its turn: it is theirs. */
  private async hold(
    message: IncomingMessage,
    row: TurnRow,
    { until, ...takeover }: Takeover,
    lease: Lease,
  ): Promise<ChatReply> {
    const now = new Date();
    const waits = { ...takeover, until: until ?? new Date(now.getTime() + takeover.answer_ms) };
    if (!(await this.takeovers.hold(row, lease.holder, message.message_id, waits))) throw leaseLost();
    const held = { user: message.text, message_id: message.message_id, held: true, timestamp: now };
    this.onTold({ conversation: row, messages: [held], takeover: waits, ended: false });
    return heldReply(row);
  }

  private async answer(turn: Turn, row: TurnRow, lease: Lease): Promise<ChatReply> {
    const { message, bot, context, emit } = turn;
    const lost = new AbortController();
    const letGo = this.leases.keep(row, lease, () => lost.abort(leaseLost()));
    try {
      const now = new Date();
      const back = row.takeover ? `${bot.isBack(row)}\n\n` : '';
      if (back) emit({ type: 'token', text: back });
      const answering = bot.answer(
        {
          conversation: row,
          history: saidBefore(row, message.message_id, now),
          message: message.text,
          message_id: message.message_id,
          now,
          signal: AbortSignal.any([context.signal, lost.signal]),
          deadline: context.deadline,
        },
        (text) => emit({ type: 'token', text }),
      );
      // While the bot thinks, so that no turn is longer for it.
      const [result] = await Promise.all([answering, this.conversations.moveOldest(row, lease.holder)]);
      if (result.reply.citations.length > 0) emit({ type: 'citations', citations: result.reply.citations });
      return await this.finish(message, row, lease, result, back);
    } catch (error) {
      // The message stays, unanswered: a retry answers it.
      await this.leases.free(row, lease);
      throw error;
    } finally {
      letGo();
    }
  }

  private async finish(
    message: IncomingMessage,
    row: TurnRow,
    lease: Lease,
    result: TurnResult,
    back: string,
  ): Promise<ChatReply> {
    const now = new Date();
    const closedReason = result.closed_reason ?? (row.turns + 1 >= MAX_TURNS ? 'turn_limit' : null);
    const reply: MessageRow = {
      bot: back + result.reply.response,
      timestamp: now,
      reply_to: message.message_id,
      citations: result.reply.citations,
      suggestions: result.reply.suggestions,
      ...(result.reply.tickets && { tickets: result.reply.tickets }),
      ...(closedReason === null ? {} : { ended: true }),
    };
    const messages = row.takeover ? [partOf(row.takeover.by, 'ended', now), reply] : [reply];
    await this.store(result.events, async (session) => {
      const closed = closedReason === null ? null : { closed_reason: closedReason, summary: result.summary };
      const turn = { data: result.data, asked: result.asked, messages, closed, usage: result.usage };
      if (!(await this.conversations.finish(row, lease.holder, turn, session, now))) throw leaseLost();
    });
    result.onStored?.();
    const asked = row.messages.filter(({ message_id }) => message_id === message.message_id);
    this.onTold({
      conversation: row,
      messages: [...asked, ...messages],
      takeover: null,
      left: row.takeover ?? null,
      ended: closedReason !== null,
    });
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

const ownerKey = ({ session_id, user_id }: SessionOwner): string => `${session_id}/${user_id ?? ''}`;

const turnKey = (owner: SessionOwner, messageId: string): string => `${ownerKey(owner)}/${messageId}`;
