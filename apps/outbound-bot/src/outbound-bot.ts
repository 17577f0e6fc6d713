import { Inject, Injectable } from '@nestjs/common';
import { type ChatFrame, type ChatReply, type ChatMessageRequest } from '@abbotsford/contracts';
import {
  ConversationsRepository,
  TurnRunner,
  type Bot,
  type Closing,
  type MessageRow,
  type TurnInput,
  type TurnResult,
  type TurnRow,
} from '@abbotsford/conversation';
import { questionInContext, toCitations } from '@abbotsford/knowledge';
import { addUsage, noUsage } from '@abbotsford/llm';
import { CONFIG, countRoundTrips, Outbox, Transaction, type RequestContext } from '@abbotsford/service-kit';
import { closeConversation, closedEvent } from './close-conversation';
import type { OutboundBotConfig } from './config';
import { LanguageProvider, type ProviderCall } from './domain/language-provider';
import { KnowledgeClient } from './knowledge-client';
import { leadEvents } from './lead-events';
import { OutboundMetrics } from './outbound-metrics';
import { decide } from './policy/flow-controller';
import { searchQuery } from './policy/rag-handler';
import { carryOver, fromData, rememberQuestion, rememberWordings, toData } from './policy/state-manager';
import { UnreadError } from './reading/reading-tasks';
import { ReadingThread } from './reading/reading-thread';
import { askedQuestions } from './summary/asked-questions';
import { writtenSummary } from './summary/written-summary';
import { suggestionsFor } from './wording/suggestions';

/** A provider must be done by then, so that the answer can still be stored and sent. */
const STORE_MS = 1_500;
const PROVIDER_MS = 8_000;
const HISTORY_FOR_UNDERSTANDING = 12;
const USER_CLOSED = 'user_closed';

type Message = ChatMessageRequest & { readonly message_id: string };

/** The orchestrator of an outbound turn: understand, decide, word. What happens around a turn is the turn runner's. */
@Injectable()
export class OutboundBot {
  private readonly turns: TurnRunner;

  constructor(
    private readonly conversations: ConversationsRepository,
    transaction: Transaction,
    outbox: Outbox,
    private readonly language: LanguageProvider,
    private readonly knowledge: KnowledgeClient,
    private readonly reader: ReadingThread,
    private readonly metrics: OutboundMetrics,
    @Inject(CONFIG) private readonly config: OutboundBotConfig,
  ) {
    this.turns = new TurnRunner(conversations, transaction, outbox);
  }

  /** One turn of a visitor; `emit` gets the words as they come. */
  async handle(message: Message, context: RequestContext, emit: (frame: ChatFrame) => void): Promise<ChatReply> {
    const observed = this.metrics.turnSeconds.startTimer();
    try {
      const incoming = { session_id: message.session_id, message_id: message.message_id, text: message.message };
      const turn = () => this.turns.run(incoming, this.botFor(message, context), context, emit);
      const { result: reply, roundTrips } = await countRoundTrips(turn);
      this.metrics.roundTrips.observe(roundTrips);
      this.metrics.turns.inc({ outcome: reply.ended ? 'ended' : 'continued' });
      observed();
      return reply;
    } catch (error) {
      this.metrics.turns.inc({ outcome: 'failed' });
      throw error;
    }
  }

  /** The stored answer to a message. @throws ServiceError while there is none */
  answerTo(sessionId: string, messageId: string): Promise<ChatReply> {
    return this.turns.answerTo(sessionId, messageId);
  }

  /** Ends the session's conversation on the visitor's wish. False when there is none. */
  end(sessionId: string, context: RequestContext): Promise<boolean> {
    return this.turns.end(sessionId, USER_CLOSED, (row, now) => this.close(row, now), context);
  }

  private botFor(message: Message, context: RequestContext): Bot {
    const country = message.country_code?.toUpperCase() ?? this.config.HOME_COUNTRY;
    return {
      answer: (input, onText) => this.answer(input, country, context, onText),
      carryOver: (data) => toData(carryOver(fromData(data))),
    };
  }

  private async answer(
    input: TurnInput,
    country_code: string,
    context: RequestContext,
    onText: (text: string) => void,
  ): Promise<TurnResult> {
    const { conversation, message, now } = input;
    const before = fromData(conversation.data);
    const history = input.history.slice(-HISTORY_FOR_UNDERSTANDING).map(toExchange);
    let usage = noUsage;
    // One time for both tasks: what understanding took is not there for wording.
    const due = Math.min(Date.now() + PROVIDER_MS, input.deadline - STORE_MS);
    const call = (): ProviderCall => ({
      signal: input.signal,
      deadlineMs: Math.max(0, due - Date.now()),
      request_id: context.requestId,
      conversation_id: conversation.conversation_id,
      onUsage: (more) => {
        usage = addUsage(usage, more);
      },
    });
    // An answer never waits for the search: it runs while the message is understood.
    const asks = await this.reader.read('asksSomething', message).catch(asNotRead);
    const searching = asks ? this.knowledge.search(questionInContext(message, before.last_question)) : null;
    // Only what the history does not reach needs a summary.
    const isLong = conversation.turns * 2 > HISTORY_FOR_UNDERSTANDING;
    const summary = isLong ? writtenSummary(before, conversation.asked) : null;
    const understanding = { message, state: before, country_code, now, history, summary };
    const heard = await this.language.understand(understanding, call());
    const query = searchQuery(heard, before);
    const knowledge = query === null ? null : await (searching ?? this.knowledge.search(query));
    const { state, plan } = decide(before, heard, {
      knowledge,
      country_code,
      message,
      settings: { free_answers: this.config.FREE_ANSWERS },
    });
    const wording = await this.language.word({ plan, state, message, history, summary }, call(), onText);
    const after = rememberQuestion(rememberWordings(state, wording.used_wordings), query);
    const reply = {
      response: wording.text,
      citations: [...toCitations(wording.cited, wording.text)],
      suggestions: [...suggestionsFor(plan)],
    };
    const bot: MessageRow = { bot: wording.text, timestamp: new Date() };
    const earlier = plan.lead === 'none' ? [] : await this.conversations.transcript(conversation);
    const asked = askedQuestions(conversation.asked, heard.questions);
    return {
      data: toData(after),
      asked,
      reply,
      usage,
      closed_reason: plan.ends ? USER_CLOSED : null,
      summary: writtenSummary(after, asked),
      events: [
        ...leadEvents(plan.lead, before, after, conversation, [...earlier, bot], now),
        ...(plan.ends ? [closedEvent(conversation, USER_CLOSED, now)] : []),
      ],
      onStored: () => this.metrics.countLead(plan.lead),
    };
  }

  private async close(row: TurnRow, now: Date): Promise<Closing> {
    const transcript = await this.conversations.transcript(row);
    const summary = writtenSummary(fromData(row.data), row.asked);
    const { closing, lead } = closeConversation(row, transcript, USER_CLOSED, summary, now);
    return { ...closing, onStored: () => this.metrics.countLead(lead) };
  }
}

/** Whoever understands the message finds the same and says so. */
function asNotRead(error: unknown): false {
  if (error instanceof UnreadError) return false;
  throw error;
}

const toExchange = (m: MessageRow): { role: 'user' | 'bot'; text: string } =>
  m.user === undefined ? { role: 'bot', text: m.bot ?? '' } : { role: 'user', text: m.user };
