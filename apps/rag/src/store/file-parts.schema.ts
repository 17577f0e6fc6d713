import { Schema, type Types } from 'mongoose';

/** A part of a file that came in, until its text is stored. */
export interface FilePartRow {
  readonly _id: Types.ObjectId;
  readonly upload_id: string;
  readonly part: number;
  readonly bytes: Buffer;
  /** Absent until the file is complete. */
  readonly document_id?: Types.ObjectId;
  /** When MongoDB deletes what was never completed; absent once it is. */
  readonly expires_at?: Date;
}

const schema = new Schema<FilePartRow>(
  {
    upload_id: { type: String, required: true },
    part: { type: Number, required: true },
    bytes: { type: Buffer, required: true },
    document_id: { type: Schema.Types.ObjectId },
    expires_at: { type: Date },
  },
  { collection: 'kb_file_parts', versionKey: false },
);
// FilePartsRepository.add and complete: a part that is sent again takes the place of the first
schema.index({ upload_id: 1, part: 1 }, { unique: true });
// FilePartsRepository.read and removeOf: the file of a document, in its order
schema.index({ document_id: 1, part: 1 });
// MongoDB itself: uploads that were not completed
schema.index({ expires_at: 1 }, { expireAfterSeconds: 0 });

export const filePartsCollection = { name: 'KnowledgeFilePart', schema };
