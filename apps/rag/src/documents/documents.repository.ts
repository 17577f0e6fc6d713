import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import type {
  CreateDocumentRequest,
  DocumentSummary,
  DocumentStatus,
  DocumentView,
  KnowledgeOverview,
} from '@abbotsford/contracts';
import type { ClientSession } from '@abbotsford/service-kit';
import type { DocumentPosition } from './document-cursor';
import { documentsCollection, type DocumentRow, type WaitingFile } from './documents.schema';
import { knowledgeStateCollection, type KnowledgeState, type KnowledgeStateRow } from './knowledge-state.schema';

const STATE = 'index';
const LEASE_MS = 60_000;

/** What an editor may change. */
export type DocumentEdit = Partial<Pick<DocumentView, 'title' | 'category' | 'content'>>;

export interface NewFileDocument {
  readonly title: string;
  readonly category: string;
  readonly source_file: string;
  readonly file: WaitingFile;
}

/** A file that a replica reads. */
export interface ClaimedFile extends WaitingFile {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly source_file: string;
  readonly version: number;
  readonly attempts: number;
}

/** A document that a replica works on. */
export interface ClaimedDocument {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly source_file: string;
  readonly content: string;
  readonly version: number;
  readonly attempts: number;
}

/** Every query of `kb_documents` and `kb_state`. */
@Injectable()
export class DocumentsRepository {
  constructor(
    @InjectModel(documentsCollection.name) private readonly rows: Model<DocumentRow>,
    @InjectModel(knowledgeStateCollection.name) private readonly state: Model<KnowledgeStateRow>,
  ) {}

  async insert({ title, category, content, source_file }: CreateDocumentRequest): Promise<DocumentSummary> {
    const row = newRow({ title, category, content, source_file: source_file ?? title });
    await this.rows.insertMany([row]);
    return toSummary(row);
  }

  /** A document whose text is to be read from its file. */
  async insertFile(document: NewFileDocument, session: ClientSession): Promise<DocumentSummary> {
    const row: DocumentRow = { ...newRow({ ...document, content: '' }), file: document.file, pending: false };
    await this.rows.insertMany([row], { session });
    return toSummary(row);
  }

  count(): Promise<number> {
    return this.rows.estimatedDocumentCount().exec();
  }

  async find(id: string, session?: ClientSession): Promise<DocumentView | null> {
    const row = await this.rows
      .findById(new Types.ObjectId(id), null, { session: session ?? null })
      .lean<DocumentRow>();
    return row && { ...toSummary(row), content: row.content };
  }

  /** Newest first, without their texts: of one category, and those after a place in the list, where these are given. */
  async newest(
    limit: number,
    { after, category }: { readonly after: DocumentPosition | null; readonly category: string | undefined },
  ): Promise<DocumentSummary[]> {
    const past = after && {
      created_at: { $lte: after.created_at },
      $or: [{ created_at: { $lt: after.created_at } }, { _id: { $lt: new Types.ObjectId(after.id) } }],
    };
    const rows = await this.rows
      .find({ ...past, ...(category === undefined ? {} : { category }) }, { content: 0 })
      .sort({ created_at: -1, _id: -1 })
      .limit(limit)
      .batchSize(limit + 1)
      .lean<DocumentRow[]>();
    return rows.map(toSummary);
  }

  /**
   * Its passages stay until new ones are made; a document that has no text waits for it, or stays failed. A new text
   * takes the place of a file that waits. Null when it is not at this version any more.
   */
  async edit(stored: DocumentView, edited: DocumentEdit, session: ClientSession): Promise<DocumentSummary | null> {
    const { content = stored.content } = edited;
    const row = await this.rows
      .findOneAndUpdate(
        { _id: new Types.ObjectId(stored.id), version: stored.version },
        {
          $set: { ...edited, updated_at: new Date(), ...(content !== '' && newText(content)) },
          ...(edited.content !== undefined && { $unset: { file: '' } }),
          $inc: { version: 1 },
        },
        { session, projection: { content: 0 }, returnDocument: 'after' },
      )
      .lean<DocumentRow>();
    return row && toSummary(row);
  }

  async overview(): Promise<KnowledgeOverview> {
    const groups = await this.rows.aggregate<{ _id: Pick<DocumentRow, 'category' | 'status'>; documents: number }>([
      // In the order of an index that holds both fields, so that no document with its text is read.
      { $sort: { category: 1, status: 1 } },
      { $group: { _id: { category: '$category', status: '$status' }, documents: { $sum: 1 } } },
    ]);
    const sum = (of: typeof groups) => of.reduce((total, { documents }) => total + documents, 0);
    const within = (status: DocumentStatus) => sum(groups.filter(({ _id }) => _id.status === status));
    const names = [...new Set(groups.map(({ _id }) => _id.category))].sort((a, b) => a.localeCompare(b, 'en'));
    return {
      documents: sum(groups),
      indexing: within('indexing'),
      failed: within('failed'),
      categories: names.map((category) => ({
        category,
        documents: sum(groups.filter(({ _id }) => _id.category === category)),
      })),
    };
  }

  async remove(id: string, session: ClientSession): Promise<boolean> {
    const { deletedCount } = await this.rows.deleteOne({ _id: new Types.ObjectId(id) }, { session });
    return deletedCount === 1;
  }

  /** Marks every document to be indexed again; they stay as they are until then. */
  async markAllPending(session: ClientSession): Promise<number> {
    const { matchedCount } = await this.rows.updateMany({ content: { $ne: '' } }, { $set: toBeIndexed() }, { session });
    return matchedCount;
  }

  /** Takes the oldest document that waits, or whose replica has died, for a minute. */
  async claim(): Promise<ClaimedDocument | null> {
    const now = new Date();
    const row = await this.rows
      .findOneAndUpdate(
        { pending: true, leased_until: { $lt: now } },
        { $set: { leased_until: new Date(now.getTime() + LEASE_MS) }, $inc: { attempts: 1 } },
        { sort: { created_at: 1 }, returnDocument: 'after' },
      )
      .lean<DocumentRow>();
    if (!row) return null;
    const { _id, title, category, source_file, content, version, attempts } = row;
    return { id: _id.toHexString(), title, category, source_file, content, version, attempts };
  }

  /** Keeps others away for another minute. False when the document was deleted or edited meanwhile. */
  async renew(document: Pick<ClaimedDocument, 'id' | 'version'>): Promise<boolean> {
    return this.release(document, LEASE_MS);
  }

  /** Lets another replica go on at once; that this one ended is not the document's fault. */
  async giveBack({ id, version }: Pick<ClaimedDocument, 'id' | 'version'>): Promise<void> {
    const claimed = { _id: new Types.ObjectId(id), version, attempts: { $gt: 0 } };
    await this.rows.updateOne(claimed, { $set: { leased_until: new Date(0) }, $inc: { attempts: -1 } });
  }

  /** False when the document was deleted, edited, or indexed by another replica meanwhile. */
  async markReady({ id, version }: ClaimedDocument, chunkCount: number, session: ClientSession): Promise<boolean> {
    const { matchedCount } = await this.rows.updateOne(
      { _id: new Types.ObjectId(id), version, pending: true },
      {
        $set: { status: 'ready', failure: null, chunk_count: chunkCount, pending: false, updated_at: new Date() },
        $inc: { passages_version: 1 },
      },
      { session },
    );
    return matchedCount === 1;
  }

  async markFailed({ id, version }: ClaimedDocument, failure: string): Promise<void> {
    await this.rows.updateOne(
      { _id: new Types.ObjectId(id), version },
      { $set: { status: 'failed', failure, pending: false, updated_at: new Date() } },
    );
  }

  /** Lets another try begin after a while. */
  async release({ id, version }: Pick<ClaimedDocument, 'id' | 'version'>, afterMs: number): Promise<boolean> {
    const { matchedCount } = await this.rows.updateOne(
      { _id: new Types.ObjectId(id), version, $or: [{ pending: true }, hasFile] },
      { $set: { leased_until: new Date(Date.now() + afterMs) } },
    );
    return matchedCount === 1;
  }

  /** Takes the oldest file that waits to be read, or whose replica has died, for a minute. */
  async claimFile(): Promise<ClaimedFile | null> {
    const now = new Date();
    const row = await this.rows
      .findOneAndUpdate(
        { ...hasFile, leased_until: { $lt: now } },
        { $set: { leased_until: new Date(now.getTime() + LEASE_MS) }, $inc: { attempts: 1 } },
        { sort: { created_at: 1 }, returnDocument: 'after' },
      )
      .lean<DocumentRow & { file: WaitingFile }>();
    if (!row) return null;
    const { _id, title, category, source_file, version, attempts, file } = row;
    return { id: _id.toHexString(), title, category, source_file, version, attempts, ...file };
  }

  /** Gives a document the text of its file. False when it was deleted or edited meanwhile. */
  async storeText(
    { id, version }: ClaimedFile,
    text: DocumentEdit & { readonly content: string },
    session: ClientSession,
  ): Promise<boolean> {
    const { matchedCount } = await this.rows.updateOne(
      waitingFile(id, version),
      { $set: { ...text, ...newText(text.content), updated_at: new Date() }, $unset: { file: '' } },
      { session },
    );
    return matchedCount === 1;
  }

  /** False when the document was deleted or edited meanwhile. */
  async refuseFile({ id, version }: ClaimedFile, failure: string, session: ClientSession): Promise<boolean> {
    const { matchedCount } = await this.rows.updateOne(
      waitingFile(id, version),
      { $set: { status: 'failed', failure, updated_at: new Date() }, $unset: { file: '' } },
      { session },
    );
    return matchedCount === 1;
  }

  /** How far what searches find has changed. */
  async knowledgeState(): Promise<KnowledgeState> {
    const row = await this.state.findById(STATE).lean<KnowledgeStateRow>();
    return { revision: row?.revision ?? 0, deletions: row?.deletions ?? 0 };
  }

  /** Tells the replicas that the passages of a document are others now, or gone. */
  async recordChange(id: string, change: 'indexed' | 'deleted', session: ClientSession): Promise<void> {
    const { revision } = await this.state
      .findOneAndUpdate(
        { _id: STATE },
        { $inc: { revision: 1, deletions: change === 'deleted' ? 1 : 0 } },
        { upsert: true, returnDocument: 'after', session },
      )
      .orFail()
      .lean<KnowledgeStateRow>();
    if (change === 'indexed') await this.rows.updateOne({ _id: new Types.ObjectId(id) }, { revision }, { session });
  }

  /** Which passages every document has that has some, or that got others after a revision. */
  async versions(after?: number): Promise<Map<string, number>> {
    const rows = this.rows
      .find(after === undefined ? { passages_version: { $gt: 0 } } : { revision: { $gt: after } }, {
        passages_version: 1,
      })
      .lean<Pick<DocumentRow, '_id' | 'passages_version'>[]>()
      // In small batches, between which searches have their turn.
      .cursor({ batchSize: 500 });
    const versions = new Map<string, number>();
    for await (const { _id, passages_version } of rows) versions.set(_id.toHexString(), passages_version);
    return versions;
  }
}

const hasFile = { 'file.title_given': { $exists: true } };

const waitingFile = (id: string, version: number) => ({
  _id: new Types.ObjectId(id),
  version,
  ...hasFile,
});

function newRow(document: Required<CreateDocumentRequest>): DocumentRow {
  const now = new Date();
  return {
    _id: new Types.ObjectId(),
    title: document.title,
    category: document.category,
    source_file: document.source_file,
    content: document.content,
    ...newText(document.content),
    chunk_count: 0,
    version: 1,
    passages_version: 0,
    revision: 0,
    created_at: now,
    updated_at: now,
  };
}

/** What a new text makes of a document, besides the text itself. */
const newText = (content: string) => ({
  checksum: createHash('sha256').update(content).digest('hex'),
  ...toBeIndexed(),
});

/** What makes the passages of a document be made anew. */
const toBeIndexed = () => ({
  status: 'indexing' as const,
  failure: null,
  pending: true,
  attempts: 0,
  leased_until: new Date(0),
});

function toSummary(row: Omit<DocumentRow, 'content'>): DocumentSummary {
  return {
    id: row._id.toHexString(),
    title: row.title,
    category: row.category,
    source_file: row.source_file,
    status: row.status,
    failure: row.failure,
    chunk_count: row.chunk_count,
    checksum: row.checksum,
    version: row.version,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  };
}
