import { Inject, Injectable } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';
import { timeLeft, tooLate, whileAwaited } from '../context/deadline';
import { backgroundContext, currentContext, type RequestContext } from '../context/request-context';
import { BACKGROUND_MS } from './time-limits';

export type { ClientSession } from 'mongoose';

/** With less time left the caller would hear that it is too late while the commit is on its way. */
const COMMIT_MS = 20;
/** What a commit or abort that is on its way may take after the deadline, so that its outcome is known. */
const SETTLING_MS = 2_000;

/** Runs work in one MongoDB transaction; the driver retries what the server calls transient. */
@Injectable()
export class Transaction {
  private readonly committed = new WeakMap<ClientSession, (() => void)[]>();

  constructor(@Inject(getConnectionToken()) private readonly connection: Connection) {}

  /**
   * `work` may run more than once, so it must touch nothing but the database. Nothing is committed once the deadline of
   * the request is past.
   * @throws ServiceError service.deadline
   */
  async run<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
    const context = currentContext() ?? backgroundContext(BACKGROUND_MS);
    timeLeft(context);
    const session = await whileAwaited(this.connection.startSession(), context);
    return whileAwaited(this.commit(session, work, context), context, SETTLING_MS);
  }

  private async commit<T>(
    session: ClientSession,
    work: (session: ClientSession) => Promise<T>,
    context: RequestContext,
  ): Promise<T> {
    try {
      const result = await session.withTransaction(
        async () => {
          // Also before each further try, which the driver would go on with for two minutes.
          timeLeft(context);
          this.committed.delete(session);
          const outcome = await work(session);
          if (timeLeft(context) < COMMIT_MS) throw tooLate();
          return outcome;
        },
        { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
      );
      for (const callback of this.committed.get(session) ?? []) callback();
      return result;
    } finally {
      await session.endSession();
    }
  }

  /** Calls back once the transaction of this session is committed, never when it is not. */
  afterCommit(session: ClientSession, callback: () => void): void {
    this.committed.set(session, [...(this.committed.get(session) ?? []), callback]);
  }
}
