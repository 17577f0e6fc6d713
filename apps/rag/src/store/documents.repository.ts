import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import type {
  CreateDocumentRequest,
  DocumentSummary,
  DocumentStatus,
  DocumentView,
  KnowledgeOverview,
  ListPlace,
} from '@abbotsford/contracts';
import type { ClientSession } from '@abbotsford/service-kit';
import { alikeFindings, type LikeDocument } from '../warnings/alike';
import { documentsCollection, type DocumentRow, type WaitingFile } from './documents.schema';
import { warningOf } from '../warnings/warning-of';
import { newText, toBeIndexed } from './to-be-indexed';

/** What an editor may change. */
export type DocumentEdit = Partial<Pick<DocumentView, 'title' | 'category' | 'content'>>;

interface EditedDocument extends DocumentEdit {
  readonly imported: boolean;
}

export interface NewFileDocument {
  readonly title: string;
  readonly category: string;
  readonly source_file: string;
  readonly file_sha256: string | undefined;
  readonly file: WaitingFile;
}

/** As much of a document as tells whether another one is like it. */
const LIKENESS = { title: 1, text_key: 1, title_key: 1, created_at: 1 } as const;
type LikeRow = Pick<DocumentRow, '_id' | keyof typeof LIKENESS>;
/** As many others as are looked at for one page of the list. */
const MAX_ALIKE = 2_000;

/** What editors and the index ask of `kb_documents`. */
@Injectable()
export class DocumentsRepository {
  constructor(@InjectModel(documentsCollection.name) private readonly rows: Model<DocumentRow>) {}

  async insert(document: CreateDocumentRequest, session: ClientSession): Promise<DocumentSummary> {
    const { title, category, content, source_file = title, imported = false } = document;
    const row = newRow({ title, category, content, source_file, imported });
    await this.rows.insertMany([row], { session });
    return toSummary(row);
  }

  /** A document whose text is to be read from its file. */
  async insertFile(document: NewFileDocument, session: ClientSession): Promise<DocumentSummary> {
    const row: DocumentRow = {
      ...newRow({ ...document, content: '', imported: false }),
      file: document.file,
      ...(document.file_sha256 !== undefined && { file_sha256: document.file_sha256 }),
      pending: false,
    };
    await this.rows.insertMany([row], { session });
    return toSummary(row);
  }

  /** The newest document from a file of this name, with the checksum of that file where it is known. */
  async ofFile(
    source_file: string,
    session: ClientSession,
  ): Promise<{ readonly document: DocumentSummary; readonly file_sha256: string | undefined } | null> {
    const row = await this.rows
      .findOne({ source_file }, { content: 0 }, { session })
      .sort({ created_at: -1 })
      .lean<DocumentRow>();
    return row && { document: toSummary(row), file_sha256: row.file_sha256 };
  }

  /** Has a document read another file; its passages stay until those of the new text are made. */
  async replaceFile(
    id: string,
    { title, category, file, file_sha256 }: NewFileDocument,
    session: ClientSession,
  ): Promise<DocumentSummary> {
    const given = { ...(file.title_given && { title }), ...(file.category_given && { category }) };
    const reading = { ...toBeIndexed(), pending: false, file, updated_at: new Date(), imported: false };
    const row = await this.rows
      .findOneAndUpdate(
        { _id: new Types.ObjectId(id) },
        {
          $set: { ...given, ...reading, ...(file_sha256 !== undefined && { file_sha256 }) },
          $unset: { file_findings: '', ...(file_sha256 === undefined && { file_sha256: '' }) },
          $inc: { version: 1 },
        },
        { session, projection: { content: 0 }, returnDocument: 'after' },
      )
      .orFail()
      .lean<DocumentRow>();
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
    { after, category }: { readonly after: ListPlace | null; readonly category: string | undefined },
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
  async edit(stored: DocumentView, edited: EditedDocument, session: ClientSession): Promise<DocumentSummary | null> {
    const { content = stored.content } = edited;
    const row = await this.rows
      .findOneAndUpdate(
        { _id: new Types.ObjectId(stored.id), version: stored.version },
        {
          $set: { ...edited, updated_at: new Date(), ...(content !== '' && newText(content)) },
          ...(edited.content !== undefined && { $unset: { file: '', file_findings: '' } }),
          $inc: { version: 1 },
        },
        { session, projection: { content: 0 }, returnDocument: 'after' },
      )
      .lean<DocumentRow>();
    return row && toSummary(row);
  }

  /**
   * The same with a warning for each document that says the same or has the same title. It is looked for whenever it is
   * told, since the other one may go or change at any time.
   */
  async withAlike<T extends DocumentSummary>(documents: readonly T[]): Promise<T[]> {
    const ids = documents.map(({ id }) => new Types.ObjectId(id));
    const own = await this.rows.find({ _id: { $in: ids } }, LIKENESS).lean<LikeRow[]>();
    const keys = <K extends 'text_key' | 'title_key'>(name: K): string[] => own.flatMap((row) => row[name] ?? []);
    const others = await this.rows
      .find({ $or: [{ text_key: { $in: keys('text_key') } }, { title_key: { $in: keys('title_key') } }] }, LIKENESS)
      .limit(MAX_ALIKE)
      .lean<LikeRow[]>();
    const found = alikeFindings([...own, ...others].map(toLike));
    return documents.map((document) => ({
      ...document,
      warnings: [...document.warnings, ...(found.get(document.id) ?? [])],
    }));
  }

  async overview(): Promise<Omit<KnowledgeOverview, 'answers' | 'answers_indexing'>> {
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

  /** The categories as they are written. */
  categories(): Promise<string[]> {
    return this.rows.distinct('category').exec();
  }

  /** Writes a category otherwise; the passages, which carry it too, are made again from the embeddings there are. */
  async respell(category: string, name: string, session: ClientSession): Promise<void> {
    const withText = { category, content: { $ne: '' } };
    await this.rows.updateMany(withText, { $set: { category: name, ...toBeIndexed() } }, { session });
    await this.rows.updateMany({ category }, { $set: { category: name } }, { session });
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

  /** The same for those whose passages were made in another way. */
  async markOutdatedPending(madeAs: string, session: ClientSession): Promise<number> {
    const outdated = { status: 'ready', pending: false, made_as: { $ne: madeAs } } as const;
    const { matchedCount } = await this.rows.updateMany(outdated, { $set: toBeIndexed() }, { session });
    return matchedCount;
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

const toLike = ({ _id, ...row }: LikeRow): LikeDocument => ({ ...row, id: _id.toHexString() });

function newRow(document: Required<CreateDocumentRequest>): DocumentRow {
  const now = new Date();
  return {
    _id: new Types.ObjectId(),
    title: document.title,
    category: document.category,
    source_file: document.source_file,
    content: document.content,
    imported: document.imported,
    ...newText(document.content),
    chunk_count: 0,
    version: 1,
    passages_version: 0,
    revision: 0,
    created_at: now,
    updated_at: now,
  };
}

function toSummary(row: Omit<DocumentRow, 'content'>): DocumentSummary {
  return {
    id: row._id.toHexString(),
    title: row.title,
    category: row.category,
    source_file: row.source_file,
    status: row.status,
    failure: row.failure,
    chunk_count: row.chunk_count,
    warnings: [...(row.file_findings ?? []), ...(row.text_findings ?? [])].map((finding) => warningOf(finding)),
    checksum: row.checksum,
    imported: row.imported ?? false,
    version: row.version,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  };
}
