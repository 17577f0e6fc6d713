import { Inject, Injectable } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';

export type { ClientSession } from 'mongoose';

/** Runs work in one MongoDB transaction; the driver retries what the server calls transient. */
@Injectable()
export class Transaction {
  private readonly committed = new WeakMap<ClientSession, (() => void)[]>();

  constructor(@Inject(getConnectionToken()) private readonly connection: Connection) {}

  /** `work` may run more than once, so it must touch nothing but the database. */
  async run<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
    const session = await this.connection.startSession();
    try {
      const result = await session.withTransaction(
        async () => {
          this.committed.delete(session);
          return await work(session);
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
