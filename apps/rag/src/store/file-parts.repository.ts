import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type mongo, type Model } from 'mongoose';
import type { ClientSession } from '@abbotsford/service-kit';
import { filePartsCollection, type FilePartRow } from './file-parts.schema';

const KEPT_MS = 3_600_000;

/** Every query of `kb_file_parts`. */
@Injectable()
export class FilePartsRepository {
  constructor(@InjectModel(filePartsCollection.name) private readonly rows: Model<FilePartRow>) {}

  /** Keeps a part for an hour. */
  async add(uploadId: string, part: number, bytes: Buffer): Promise<void> {
    await this.rows.updateOne(
      { upload_id: uploadId, part },
      { $set: { bytes, expires_at: new Date(Date.now() + KEPT_MS) } },
      { upsert: true },
    );
  }

  /** Gives the file to a document; false when parts are missing. */
  async complete(uploadId: string, parts: number, documentId: string, session: ClientSession): Promise<boolean> {
    const { matchedCount } = await this.rows.updateMany(
      { upload_id: uploadId, part: { $lt: parts }, document_id: { $exists: false } },
      { $set: { document_id: new Types.ObjectId(documentId) }, $unset: { expires_at: '' } },
      { session },
    );
    return matchedCount === parts;
  }

  /** The bytes of a document's file. */
  async read(documentId: string): Promise<Buffer> {
    const rows = await this.rows
      .find({ document_id: new Types.ObjectId(documentId) }, { bytes: 1 })
      .sort({ part: 1 })
      .lean<{ readonly bytes: mongo.Binary | Buffer }[]>();
    return Buffer.concat(rows.map(({ bytes }) => (Buffer.isBuffer(bytes) ? bytes : bytes.buffer)));
  }

  /** Forgets a file that becomes no document. */
  async forget(uploadId: string): Promise<void> {
    await this.rows.deleteMany({ upload_id: uploadId, document_id: { $exists: false } });
  }

  async removeOf(documentId: string, session: ClientSession): Promise<void> {
    await this.rows.deleteMany({ document_id: new Types.ObjectId(documentId) }, { session });
  }
}
