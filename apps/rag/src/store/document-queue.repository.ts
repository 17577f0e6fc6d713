import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import type { ClientSession } from '@abbotsford/service-kit';
import type { DocumentEdit } from './documents.repository';
import type { DocumentKeys } from '../warnings/document-keys';
import type { Finding } from '../warnings/finding';
import { documentsCollection, type DocumentRow, type WaitingFile } from './documents.schema';
import { newText } from './to-be-indexed';

const LEASE_MS = 60_000;

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

/** The documents as a queue of work: files to be read, texts to be indexed. A replica holds what it works on by a lease. */
@Injectable()
export class DocumentQueueRepository {
  constructor(@InjectModel(documentsCollection.name) private readonly rows: Model<DocumentRow>) {}

  /**
   * Takes a document that waits, or whose replica has died, for a minute: the oldest of those that have had no turn yet,
   * then the one whose last turn is longest ago.
   */
  async claim(): Promise<ClaimedDocument | null> {
    const now = new Date();
    const row = await this.rows
      .findOneAndUpdate(
        waitingAt(now),
        { $set: { leased_until: new Date(now.getTime() + LEASE_MS) }, $inc: { attempts: 1 } },
        { sort: { leased_until: 1, created_at: 1 }, returnDocument: 'after' },
      )
      .lean<DocumentRow>();
    if (!row) return null;
    const { _id, title, category, source_file, content, version, attempts } = row;
    return { id: _id.toHexString(), title, category, source_file, content, version, attempts };
  }

  /** Whether documents wait that no replica works on. */
  async othersWait(): Promise<boolean> {
    return (await this.rows.exists(waitingAt(new Date()))) !== null;
  }

  /** Keeps others away for another minute. False when the document was deleted or edited meanwhile. */
  async renew(document: Pick<ClaimedDocument, 'id' | 'version'>): Promise<boolean> {
    return this.release(document, LEASE_MS);
  }

  /** Lets any replica go on, after the documents that wait; that this one does not is not the document's fault. */
  async giveBack({ id, version }: Pick<ClaimedDocument, 'id' | 'version'>): Promise<void> {
    const claimed = { _id: new Types.ObjectId(id), version, attempts: { $gt: 0 } };
    await this.rows.updateOne(claimed, { $set: { leased_until: new Date() }, $inc: { attempts: -1 } });
  }

  /**
   * Tells that its passages are stored, at a revision of the index. False when it was deleted, edited, or indexed by
   * another replica meanwhile.
   */
  async markReady(
    { id, version }: ClaimedDocument,
    passages: { readonly count: number; readonly revision: number; readonly madeAs: string },
    { findings, keys }: { readonly findings: readonly Finding[]; readonly keys: DocumentKeys },
    session: ClientSession,
  ): Promise<boolean> {
    const ready = { status: 'ready', failure: null, chunk_count: passages.count, pending: false } as const;
    const { matchedCount } = await this.rows.updateOne(
      { _id: new Types.ObjectId(id), version, pending: true },
      {
        $set: {
          ...ready,
          revision: passages.revision,
          made_as: passages.madeAs,
          updated_at: new Date(),
          text_findings: findings,
          ...keys,
        },
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
    text: DocumentEdit & { readonly content: string; readonly file_findings: readonly Finding[] },
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
}

const waitingAt = (now: Date) => ({ pending: true, leased_until: { $lt: now } });

const hasFile = { 'file.title_given': { $exists: true } };

const waitingFile = (id: string, version: number) => ({
  _id: new Types.ObjectId(id),
  version,
  ...hasFile,
});
