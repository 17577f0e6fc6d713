import { Inject, Injectable } from '@nestjs/common';
import {
  conversationClosed,
  leadQualified,
  leadUpdated,
  type ChatFrame,
  type ChatReply,
  type OutboundMessageRequest,
} from '@abbotsford/contracts';
import {
  ConversationsRepository,
  TurnRunner,
  type Bot,
  type MessageRow,
  type TurnEvent,
  type TurnInput,
  type TurnResult,
  type TurnRow,
} from '@abbotsford/conversation';
import { toCitation } from '@abbotsford/knowledge';
import { CONFIG, countRoundTrips, Outbox, Transaction, type RequestContext } from '@abbotsford/service-kit';
import type { OutboundBotConfig } from './config';
import type { ConversationState, LeadOutcome } from './domain/conversation-state';
import { LanguageProvider, type ProviderCall } from './domain/language-provider';
import { KnowledgeClient } from './knowledge-client';
import { leadSnapshot } from './lead-snapshot';
import { OutboundMetrics } from './outbound-metrics';
import { decide } from './policy/flow-controller';
import { leadAtClose } from './policy/lead-outcome';
import { searchQuery } from './policy/rag-handler';
import { carryOver, fromData, rememberWordings, toData } from './policy/state-manager';
import { readMessage } from './understanding/message';
import { detectQuestions } from './understanding/question-detector';
import { suggestionsFor } from './wording/suggestions';

/** A provider must be done by then, so that the answer can still be stored and sent. */
const STORE_MS = 1_500;
const PROVIDER_MS = 8_000;
const HISTORY_FOR_UNDERSTANDING = 12;

type Message = OutboundMessageRequest & { readonly message_id: string };

/** The orchestrator of an outbound turn: understand, decide, word. What happens around a turn is the turn runner's. */
@Injectable()
export class OutboundBot {
  private readonly turns: TurnRunner;

  constructor(
    conversations: ConversationsRepository,
    transaction: Transaction,
    outbox: Outbox,
    private readonly language: LanguageProvider,
    private readonly knowledge: KnowledgeClient,
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

  /** Ends the session's conversation on the visitor's wish. False when there is none. */
  end(sessionId: string, context: RequestContext): Promise<boolean> {
    return this.turns.end(sessionId, 'user_closed', (row, now) => this.close(row, 'user_closed', now), context);
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
    // One time for both tasks: what understanding took is not there for wording.
    const due = Math.min(Date.now() + PROVIDER_MS, input.deadline - STORE_MS);
    const call = (): ProviderCall => ({
      signal: input.signal,
      deadlineMs: Math.max(0, due - Date.now()),
      request_id: context.requestId,
      conversation_id: conversation.conversation_id,
    });
    // An answer never waits for the search: it runs while the message is understood.
    const searching = detectQuestions(readMessage(message)).length > 0 ? this.knowledge.search(message) : null;
    const heard = await this.language.understand({ message, state: before, country_code, now, history }, call());
    const query = searchQuery(heard);
    const knowledge = query === null ? null : await (searching ?? this.knowledge.search(query));
    const { state, plan } = decide(before, heard, {
      knowledge,
      country_code,
      message,
      settings: { free_answers: this.config.FREE_ANSWERS },
    });
    const wording = await this.language.word({ plan, state, message, history }, call(), onText);
    const after = rememberWordings(state, wording.used_wordings);
    const reply = {
      response: wording.text,
      citations: wording.cited.map((passage) => toCitation(passage, wording.text)),
      suggestions: [...suggestionsFor(plan)],
    };
    const bot: MessageRow = { bot: wording.text, timestamp: new Date() };
    const messages = [...conversation.messages, bot];
    return {
      data: toData(after),
      reply,
      closed_reason: plan.ends ? 'user_closed' : null,
      events: [
        ...this.leadEvents(plan.lead, before, after, conversation, messages, now),
        ...(plan.ends ? [closedEvent(conversation, 'user_closed', now)] : []),
      ],
    };
  }

  private close(row: TurnRow, reason: string, now: Date): readonly TurnEvent[] {
    const state = fromData(row.data);
    return [
      ...this.leadEvents(leadAtClose(state), state, state, row, row.messages, now),
      closedEvent(row, reason, now),
    ];
  }

  private leadEvents(
    outcome: LeadOutcome,
    before: ConversationState,
    state: ConversationState,
    conversation: TurnRow,
    messages: readonly MessageRow[],
    now: Date,
  ): readonly TurnEvent[] {
    if (outcome === 'none') return [];
    this.metrics.leads.inc({ completeness: outcome });
    const isNew = before.lead_passed_on !== 'qualified' && outcome === 'qualified';
    const data = leadSnapshot(conversation, state, messages, conversation.revision + 1, now);
    return [{ event: isNew ? leadQualified : leadUpdated, data }];
  }
}

const closedEvent = (row: TurnRow, reason: string, now: Date): TurnEvent => ({
  event: conversationClosed,
  data: {
    conversation_id: row.conversation_id,
    chat_type: 'outbound',
    closed_reason: reason,
    at: now.toISOString(),
  },
});

const toExchange = (m: MessageRow): { role: 'user' | 'bot'; text: string } =>
  m.user === undefined ? { role: 'bot', text: m.bot ?? '' } : { role: 'user', text: m.user };
