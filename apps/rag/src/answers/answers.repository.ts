import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model, type QueryFilter } from 'mongoose';
import type { AnswerView, ListPlace } from '@abbotsford/contracts';
import type { ClientSession } from '@abbotsford/service-kit';
import { toBytes, toVectors, type StoredEmbedding } from '../store/embedding-bytes';
import { answersCollection, type AnswerRow } from './answers.schema';
import { wordingKey } from '../retrieval/wording-key';

/** What an editor or an import says of an answer. */
export type AnswerText = Pick<AnswerView, 'questions' | 'answer' | 'category' | 'document_id'>;

/** An answer with what an import has to know of it. */
export interface StoredAnswer extends AnswerView {
  readonly import_key: string | null;
}

/** An answer as the index loads it. */
export interface IndexedAnswer extends Pick<
  AnswerView,
  'id' | 'questions' | 'answer' | 'category' | 'document_id' | 'version'
> {
  /** Null until they are made. */
  readonly vectors: Int8Array | null;
}

interface Authorship {
  /** The administrator. */
  readonly by: string;
  readonly revision: number;
  readonly imported: boolean;
}

interface Listing {
  readonly after: ListPlace | null;
  readonly category: string | undefined;
  readonly contains: string | undefined;
}

type LeanRow = Omit<AnswerRow, 'embedding'> & { readonly embedding: StoredEmbedding | null };

/** Without what is only for the index and the list. */
const SHOWN = { search_text: 0, wording_keys: 0 } as const;

/** Every query of `kb_answers`. */
@Injectable()
export class AnswersRepository {
  constructor(@InjectModel(answersCollection.name) private readonly rows: Model<AnswerRow>) {}

  async insert(texts: readonly AnswerText[], by: Authorship, session: ClientSession): Promise<AnswerView[]> {
    const rows = texts.map((text) => newRow(text, by));
    await this.rows.insertMany(rows, { session, lean: true });
    return rows.map((row) => toView(row));
  }

  /** Null when it is not at this version any more. */
  async change(
    stored: AnswerView,
    text: AnswerText,
    by: Authorship,
    session: ClientSession,
  ): Promise<AnswerView | null> {
    const { _id: _, created_at: __, created_by: ___, version: ____, import_key: _____, ...row } = newRow(text, by);
    const changed = await this.rows
      .findOneAndUpdate(
        { _id: new Types.ObjectId(stored.id), version: stored.version },
        { $set: row, $inc: { version: 1 } },
        { session, projection: SHOWN, returnDocument: 'after' },
      )
      .lean<AnswerRow>();
    return changed && toView(changed);
  }

  async remove(ids: readonly string[], session: ClientSession): Promise<number> {
    const { deletedCount } = await this.rows.deleteMany({ _id: { $in: ids.map(toId) } }, { session });
    return deletedCount;
  }

  count(): Promise<number> {
    return this.rows.estimatedDocumentCount().exec();
  }

  countWaiting(): Promise<number> {
    return this.rows.countDocuments({ embedding: null }).exec();
  }

  async find(id: string, session?: ClientSession): Promise<AnswerView | null> {
    const row = await this.rows.findById(toId(id), SHOWN, { session: session ?? null }).lean<AnswerRow>();
    return row && toView(row);
  }

  /** Another answer than this one to a question that is worded like one of these. */
  async withWording(
    questions: readonly string[],
    other: string | null,
    session: ClientSession,
  ): Promise<AnswerView | null> {
    const except = other === null ? {} : { _id: { $ne: toId(other) } };
    const row = await this.rows
      .findOne({ wording_keys: { $in: questions.map(wordingKey) }, ...except }, SHOWN, { session })
      .lean<AnswerRow>();
    return row && toView(row);
  }

  /** Newest first: those after a place in the list, of one category, with some words, where these are given. */
  async newest(limit: number, { after, category, contains }: Listing): Promise<AnswerView[]> {
    const filter: QueryFilter<AnswerRow> = {
      ...(after && {
        created_at: { $lte: after.created_at },
        $or: [{ created_at: { $lt: after.created_at } }, { _id: { $lt: toId(after.id) } }],
      }),
      ...(category !== undefined && { category }),
      ...(contains !== undefined && { search_text: { $regex: literally(contains.toLowerCase()) } }),
    };
    const rows = await this.rows
      .find(filter, SHOWN)
      .sort({ created_at: -1, _id: -1 })
      .limit(limit)
      .batchSize(limit + 1)
      .lean<AnswerRow[]>();
    return rows.map(toView);
  }

  /** All of them, for an import. */
  async all(session: ClientSession): Promise<StoredAnswer[]> {
    const rows = await this.rows
      .find({}, { ...SHOWN, embedding: 0 }, { session })
      .batchSize(10_000)
      .lean<Omit<AnswerRow, 'embedding'>[]>();
    return rows.map((row) => ({ ...toView({ ...row, embedding: null }), import_key: row.import_key }));
  }

  async ids(): Promise<Set<string>> {
    const rows = await this.rows.find({}, { _id: 1 }).batchSize(10_000).lean<Pick<AnswerRow, '_id'>[]>();
    return new Set(rows.map(({ _id }) => _id.toHexString()));
  }

  /** What changed after a revision, and what waits for its embeddings. */
  async changedSince(revision: number): Promise<IndexedAnswer[]> {
    const cursor = this.rows
      .find(
        { revision: { $gt: revision } },
        { questions: 1, answer: 1, category: 1, document_id: 1, version: 1, embedding: 1 },
      )
      .lean<LeanRow[]>()
      // In small batches, between which searches have their turn.
      .cursor({ batchSize: 200 });
    const answers: IndexedAnswer[] = [];
    for await (const { _id, questions, answer, category, document_id, version, embedding } of cursor) {
      answers.push({
        id: _id.toHexString(),
        ...{ questions, answer, category, version },
        document_id: document_id?.toHexString() ?? null,
        vectors: embedding && toVectors(embedding),
      });
    }
    return answers;
  }

  /** Keeps what was embedded, unless the answer was changed meanwhile. */
  async keepVectors({ id, version }: IndexedAnswer, vectors: Int8Array): Promise<void> {
    await this.rows.updateOne({ _id: toId(id), version }, { $set: { embedding: toBytes(vectors) } });
  }
}

const toId = (id: string): Types.ObjectId => new Types.ObjectId(id);

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

function newRow(
  { questions, answer, category, document_id }: AnswerText,
  { by, revision, imported }: Authorship,
): AnswerRow {
  const now = new Date();
  const wording_keys = questions.map(wordingKey);
  return {
    _id: new Types.ObjectId(),
    ...{ questions, answer, category, imported, wording_keys, revision },
    document_id: document_id === null ? null : toId(document_id),
    import_key: imported ? (wording_keys[0] ?? null) : null,
    search_text: [...questions, answer].join('\n').toLowerCase(),
    embedding: null,
    version: 1,
    created_at: now,
    updated_at: now,
    created_by: toId(by),
    updated_by: toId(by),
  };
}

const toView = (row: Omit<AnswerRow, 'search_text' | 'wording_keys'>): AnswerView => ({
  id: row._id.toHexString(),
  questions: row.questions,
  answer: row.answer,
  category: row.category,
  document_id: row.document_id?.toHexString() ?? null,
  status: row.embedding === null ? 'indexing' : 'ready',
  imported: row.imported,
  version: row.version,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
  created_by: row.created_by.toHexString(),
  updated_by: row.updated_by.toHexString(),
});
