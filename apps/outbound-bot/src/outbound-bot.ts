import { Inject, Injectable } from '@nestjs/common';
import {
  askedQuestions,
  ChatBot,
  historyOf,
  KnowledgeClient,
  providerCalls,
  ReadingThread,
  USER_CLOSED,
  type Asked,
  type ConversationEnd,
  type Progress,
} from '@abbotsford/bot';
import { UnreadError } from '@abbotsford/bot/reading';
import { officeAt } from '@abbotsford/bot/reply';
import {
  ConversationsRepository,
  type Closing,
  type MessageRow,
  type TurnInput,
  type TurnResult,
  type TurnRow,
} from '@abbotsford/conversation';
import { answerOrigin, questionsApart, toCitations, unansweredQuestions } from '@abbotsford/knowledge';
import { addUsage, noUsage } from '@abbotsford/llm';
import { CONFIG } from '@abbotsford/service-kit';
import { closeConversation } from './close-conversation';
import type { OutboundBotConfig } from './config';
import { LanguageProvider } from './domain/language-provider';
import { leadEvents } from './lead-events';
import { OutboundMetrics } from './outbound-metrics';
import { decide } from './policy/flow-controller';
import { matterOf, matterQuestion } from './policy/matters';
import { searchQuery } from './policy/rag-handler';
import { carryOver, fromData, rememberQuestion, rememberWordings, toData } from './policy/state-manager';
import type { readingTasks } from './reading/reading-tasks';
import { writtenSummary } from './summary/written-summary';
import { suggestionsFor } from './wording/suggestions';

const HISTORY_FOR_UNDERSTANDING = 12;

/** The orchestrator of an outbound turn: understand, decide, word. What happens around a turn is the library's. */
@Injectable()
export class OutboundBot extends ChatBot {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly language: LanguageProvider,
    private readonly knowledge: KnowledgeClient,
    private readonly reader: ReadingThread<typeof readingTasks>,
    private readonly metrics: OutboundMetrics,
    @Inject(CONFIG) private readonly config: OutboundBotConfig,
  ) {
    super();
  }

  async answer(
    input: TurnInput,
    { request_id, country_code, visitor, spoken }: Asked,
    onText: (text: string) => void,
  ): Promise<TurnResult> {
    const { conversation, message, now } = input;
    const before = fromData(conversation.data);
    const history = historyOf(input, HISTORY_FOR_UNDERSTANDING);
    let usage = noUsage;
    const call = providerCalls(input, request_id, (more) => {
      usage = addUsage(usage, more);
    });
    // An answer never waits for the search: it runs while the message is understood.
    const asks = await this.reader.read('asksSomething', message).catch(asNotRead);
    const searching = asks ? this.knowledge.search(questionsApart(message, before.last_question)) : null;
    // Only what the history does not reach needs a summary.
    const isLong = conversation.turns * 2 > HISTORY_FOR_UNDERSTANDING;
    const summary = isLong ? writtenSummary(before, conversation.asked) : null;
    const understanding = { message, state: before, country_code, now, history, summary };
    const heard = await this.language.understand(understanding, call());
    const query = searchQuery(heard, before);
    const knowledge =
      query === null
        ? null
        : await (matterQuestion(heard) === null && searching ? searching : this.knowledge.search([query]));
    const { state, plan } = decide(before, heard, {
      knowledge,
      country_code,
      message,
      visitor,
      spoken,
      settings: { free_answers: this.config.FREE_ANSWERS },
      office: officeAt(now, this.config.OFFICE_HOURS, this.config.OFFICE_TIME_ZONE),
    });
    const wording = await this.language.word({ plan, state, message, country_code, history, summary }, call(), onText);
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
      answered_from: answerOrigin(plan.steps, usage.requests > 0),
      unanswered: unansweredQuestions(plan.steps, knowledge),
      person_wanted: plan.steps.some((step) => step.do === 'connect_person'),
      events: leadEvents(plan.lead, before, after, conversation, [...earlier, bot], now),
      onStored: () => {
        this.metrics.countLead(plan.lead);
        this.metrics.countMatter(matterOf(heard));
      },
    };
  }

  carryOver(data: TurnRow['data']): TurnRow['data'] {
    return toData(carryOver(fromData(data)));
  }

  summaryOf({ data, asked }: TurnRow): string {
    return writtenSummary(fromData(data), asked);
  }

  progressOf(data: TurnRow['data']): Progress {
    const { intent_stage: stage, customer_type, last_asked } = fromData(data);
    return { stage, customer_type, last_asked };
  }

  close(row: TurnRow, end: ConversationEnd): Closing {
    const { closing, lead } = closeConversation(row, end);
    return { ...closing, onStored: () => this.metrics.countLead(lead) };
  }
}

/** Whoever understands the message finds the same and says so. */
function asNotRead(error: unknown): false {
  if (error instanceof UnreadError) return false;
  throw error;
}
