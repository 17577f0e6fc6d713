import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Counter } from 'prom-client';
import { erasedPerson, questionUnanswered, type PersonErased, type QuestionUnanswered } from '@abbotsford/contracts';
import { EventConsumer, ServiceMetrics, type ClientSession } from '@abbotsford/service-kit';
import { wordingKey } from '../retrieval/wording-key';
import { QuestionGroups } from './question-groups';
import { UnansweredRepository } from './unanswered.repository';
import type { AskedRow } from './unanswered.schema';

/** What the bots tell of questions, in order with the erasing of those who asked them. */
@Injectable()
export class UnansweredConsumer implements OnApplicationBootstrap {
  private readonly asked: Counter;

  constructor(
    private readonly events: EventConsumer,
    private readonly rows: UnansweredRepository,
    private readonly groups: QuestionGroups,
    { registry }: ServiceMetrics,
  ) {
    this.asked = new Counter({
      name: 'rag_unanswered_questions_total',
      help: 'Questions that the bots had no answer to, or whose answer was no help',
      labelNames: ['reason'],
      registers: [registry],
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    const erased = async ({ visitor_ids }: PersonErased, session: ClientSession): Promise<() => void> => {
      await this.rows.forget(visitor_ids, session);
      return () => this.groups.wake();
    };
    await this.events.consume('questions', [
      { event: questionUnanswered, handle: (told: QuestionUnanswered, session) => this.take(told, session) },
      { event: erasedPerson['outbound-bot'], handle: erased },
      { event: erasedPerson['inbound-bot'], handle: erased },
    ]);
  }

  private async take(told: QuestionUnanswered, session: ClientSession): Promise<(() => void) | undefined> {
    const { taken_back: takenBack, at, ...question } = told;
    const asked: AskedRow = { ...question, no_help: false, at: new Date(at) };
    if (wordingKey(asked.question) === '') return undefined;
    const isKnown = asked.reason === 'no_help' && (await this.rows.noHelp(asked, !takenBack, session));
    if (takenBack) await this.rows.takeBack(asked, session);
    else if (!isKnown) await this.rows.add(asked, session);
    return () => {
      this.asked.inc({ reason: asked.reason });
      this.groups.wake();
    };
  }
}
