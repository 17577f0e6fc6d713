import { Inject, Injectable } from '@nestjs/common';
import {
  askedQuestions,
  ChatBot,
  historyOf,
  KnowledgeClient,
  providerCalls,
  USER_CLOSED,
  type Asked,
  type ConversationEnd,
  type Progress,
} from '@abbotsford/bot';
import { officeAt } from '@abbotsford/bot/reply';
import type { Closing, TurnInput, TurnResult, TurnRow } from '@abbotsford/conversation';
import { answerOrigin, questionInContext, toCitations, unansweredQuestions } from '@abbotsford/knowledge';
import { addUsage, noUsage } from '@abbotsford/llm';
import type { ReplyTicket } from '@abbotsford/contracts';
import { CONFIG } from '@abbotsford/service-kit';
import type { InboundBotConfig } from './config';
import { BotFunctions } from './bot-functions';
import { allIssues } from './domain/conversation-state';
import { LanguageProvider } from './domain/language-provider';
import { dangers } from './domain/scenarios/dangers.data';
import { scenarios } from './domain/scenarios/scenarios';
import { InboundMetrics } from './inbound-metrics';
import { questionOf } from './policy/answers';
import { decide } from './policy/flow-controller';
import { carryOver, fromData, rememberQuestion, rememberWordings, toData } from './policy/state-manager';
import { withTickets } from './policy/tickets';
import { writtenSummary } from './summary';
import { ToolCalls } from './tool-calls';
import { UserService } from './user-service';
import { suggestionsFor } from './wording/suggestions';

const HISTORY_FOR_UNDERSTANDING = 12;

/** The orchestrator of a customer's turn: understand, decide, act, word. What happens around a turn is the library's. */
@Injectable()
export class InboundBot extends ChatBot {
  constructor(
    private readonly language: LanguageProvider,
    private readonly knowledge: KnowledgeClient,
    private readonly users: UserService,
    private readonly functions: BotFunctions,
    private readonly tools: ToolCalls,
    private readonly metrics: InboundMetrics,
    @Inject(CONFIG) private readonly config: InboundBotConfig,
  ) {
    super();
  }

  async answer(
    input: TurnInput,
    { request_id, country_code }: Asked,
    onText: (text: string) => void,
  ): Promise<TurnResult> {
    const { conversation, message, now } = input;
    const stored = fromData(conversation.data);
    const history = historyOf(input, HISTORY_FOR_UNDERSTANDING);
    let usage = noUsage;
    const call = providerCalls(input, request_id, (more) => {
      usage = addUsage(usage, more);
    });
    const summary =
      conversation.turns * 2 > HISTORY_FOR_UNDERSTANDING ? writtenSummary(stored, conversation.asked) : null;
    const [before, heard] = await Promise.all([
      this.functions.bringUpToDate(
        { ...stored, profile: stored.profile ?? (await this.profileOf(conversation)) },
        conversation,
      ),
      this.language.understand({ message, state: stored, country_code, now, history, summary }, call()),
    ]);
    const question = questionOf(heard);
    const query = question === null ? null : questionInContext(question, before.last_question);
    const [knowledge, tickets] = await Promise.all([
      query === null ? null : this.knowledge.search([query]),
      heard.asks_for_ticket_news ? this.functions.ticketsOf(conversation) : null,
    ]);
    const { state, plan } = decide(before, heard, {
      message,
      knowledge,
      tickets,
      scenarios,
      dangers,
      office: officeAt(input.now, this.config.OFFICE_HOURS, this.config.OFFICE_TIME_ZONE),
    });
    const made = input.trial ? new Map() : await this.functions.createTickets(plan, state, conversation, input);
    const after = withTickets(state, made);
    const callTool = this.tools.of({ plan, state: after }, conversation);
    const toWord = { plan, state: after, message, history, summary, callTool };
    const wording = await this.language.word(toWord, call(), onText);
    const final = rememberQuestion(rememberWordings(after, wording.used_wordings), query);
    const asked = askedQuestions(conversation.asked, heard.questions);
    const told: ReplyTicket[] = allIssues(after).flatMap(({ key, ticket }) =>
      ticket && plan.tickets.includes(key) ? [ticket] : [],
    );
    return {
      data: toData(final),
      asked,
      reply: {
        response: wording.text,
        citations: [...toCitations(wording.cited, wording.text)],
        suggestions: [...suggestionsFor(plan)],
        ...(told.length > 0 && { tickets: told }),
      },
      usage,
      closed_reason: plan.ends ? USER_CLOSED : null,
      summary: writtenSummary(final, asked),
      answered_from: answerOrigin(plan.steps, usage.requests > 0),
      unanswered: unansweredQuestions(plan.steps, knowledge),
      person_wanted: heard.flow === 'wants_human',
      events: this.functions.eventsOf(plan, final, conversation, input),
      onStored: () => this.metrics.count(plan, final),
    };
  }

  carryOver(data: TurnRow['data']): TurnRow['data'] {
    return toData(carryOver(fromData(data)));
  }

  summaryOf({ data, asked }: TurnRow): string {
    return writtenSummary(fromData(data), asked);
  }

  progressOf(data: TurnRow['data']): Progress {
    return { stage: null, customer_type: null, last_asked: fromData(data).last_asked };
  }

  close({ data }: TurnRow, { summary }: ConversationEnd): Closing {
    return { data: toData(fromData(data)), summary, events: [] };
  }

  private async profileOf({ user_id }: TurnRow) {
    return user_id === null ? null : this.users.profileOf(user_id);
  }
}
