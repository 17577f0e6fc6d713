import { Inject, Injectable } from '@nestjs/common';
import { AnswerMarks, type SessionOwner } from '@abbotsford/conversation';
import { Outbox, Transaction } from '@abbotsford/service-kit';
import { BOT, type BotDefinition } from '../chat/bot-definition';
import { unansweredEvent } from './unanswered-event';

/** A visitor says whether an answer was of help. */
@Injectable()
export class MarkAnswer {
  constructor(
    private readonly marks: AnswerMarks,
    private readonly transaction: Transaction,
    private readonly outbox: Outbox,
    @Inject(BOT) private readonly definition: BotDefinition,
  ) {}

  /** False when the visitor has no such answer. */
  run(owner: SessionOwner, message_id: string, helpful: boolean): Promise<boolean> {
    return this.transaction.run(async (session) => {
      const marked = await this.marks.mark(owner, message_id, helpful, session);
      const isNews = (marked?.before === false) === helpful;
      if (marked && isNews && marked.asked.trim() !== '') {
        const { asked: question, conversation_id, session_id } = marked;
        const told = {
          conversation_id,
          session_id,
          chat_type: this.definition.chat,
          message_id,
          question,
          at: new Date(),
        };
        const { event, data } = unansweredEvent({ ...told, reason: 'no_help', taken_back: helpful });
        await this.outbox.add(event, data, session);
      }
      return marked !== null;
    });
  }
}
