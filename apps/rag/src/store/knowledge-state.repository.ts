import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { ClientSession } from '@abbotsford/service-kit';
import { knowledgeStateCollection, type KnowledgeState, type KnowledgeStateRow } from './knowledge-state.schema';

/** What changes by itself: passages of documents, and written answers. */
export type Changing = 'index' | 'answers';

/** How far what searches find has changed: by this every replica sees that it is behind. */
@Injectable()
export class KnowledgeStateRepository {
  constructor(@InjectModel(knowledgeStateCollection.name) private readonly rows: Model<KnowledgeStateRow>) {}

  async current(of: Changing = 'index'): Promise<KnowledgeState> {
    const row = await this.rows.findById(of).lean<KnowledgeStateRow>();
    return { revision: row?.revision ?? 0, deletions: row?.deletions ?? 0 };
  }

  /** Tells the replicas that passages, or written answers, are others now, or gone. Answers the revision from which on. */
  async recordChange(of: Changing, change: 'indexed' | 'deleted', session: ClientSession): Promise<number> {
    const { revision } = await this.rows
      .findOneAndUpdate(
        { _id: of },
        { $inc: { revision: 1, deletions: change === 'deleted' ? 1 : 0 } },
        { upsert: true, returnDocument: 'after', session },
      )
      .orFail()
      .lean<KnowledgeStateRow>();
    return revision;
  }
}
