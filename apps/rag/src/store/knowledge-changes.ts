import { Injectable } from '@nestjs/common';
import { KeyedQueue, Transaction, type ClientSession } from '@abbotsford/service-kit';
import { KnowledgeStateRepository, type Changing } from './knowledge-state.repository';

/**
 * Stores what changes searches, in one transaction with the revision that tells the replicas of it. All changes meet in
 * that one row, so they take it first, and within a replica one after another: at once they would undo each other's
 * work until their time is over.
 */
@Injectable()
export class KnowledgeChanges {
  private readonly queue = new KeyedQueue();

  constructor(
    private readonly state: KnowledgeStateRepository,
    private readonly transaction: Transaction,
  ) {}

  /**
   * @param work may run more than once, and gets the revision from which on its change is seen
   * @throws ServiceError service.deadline
   */
  run<T>(
    of: Changing,
    change: 'indexed' | 'deleted',
    work: (session: ClientSession, revision: number) => Promise<T>,
  ): Promise<T> {
    return this.queue.run(of, () =>
      this.transaction.run(async (session) => work(session, await this.state.recordChange(of, change, session))),
    );
  }
}
