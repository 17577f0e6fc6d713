import { Injectable } from '@nestjs/common';
import { AnswerMarks, type SessionOwner } from '@abbotsford/conversation';
import { Transaction } from '@abbotsford/service-kit';

/** A visitor says whether an answer was of help. */
@Injectable()
export class MarkAnswer {
  constructor(
    private readonly marks: AnswerMarks,
    private readonly transaction: Transaction,
  ) {}

  /** False when the visitor has no such answer. */
  run(owner: SessionOwner, messageId: string, helpful: boolean): Promise<boolean> {
    return this.transaction.run(async (session) => {
      const marked = await this.marks.mark(owner, messageId, helpful, session);
      return marked !== null;
    });
  }
}
