import { Injectable } from '@nestjs/common';
import type { AddFilePartRequest, CreateDocumentFromFileRequest, DocumentSummary } from '@abbotsford/contracts';
import { Idempotency, invalid, Transaction } from '@abbotsford/service-kit';
import { DocumentsRepository } from '../store/documents.repository';
import { FileLoader } from './file-loader';
import { nameWithoutExtension } from './file-name';
import { FilePartsRepository } from '../store/file-parts.repository';
import { DEFAULT_CATEGORY } from './uploads.data';

/** Files that become documents. */
@Injectable()
export class Uploads {
  constructor(
    private readonly parts: FilePartsRepository,
    private readonly documents: DocumentsRepository,
    private readonly transaction: Transaction,
    private readonly idempotency: Idempotency,
    private readonly loader: FileLoader,
  ) {}

  async addPart({ upload_id, part, data }: AddFilePartRequest): Promise<{ received: number }> {
    const bytes = Buffer.from(data, 'base64');
    await this.parts.add(upload_id, part, bytes);
    return { received: bytes.length };
  }

  async complete(request: CreateDocumentFromFileRequest): Promise<DocumentSummary> {
    const { upload_id, parts, source_file, title, category } = request;
    const document = await this.transaction.run(async (session) => {
      const stored = await this.documents.insertFile(
        {
          title: title ?? nameWithoutExtension(source_file),
          category: category ?? DEFAULT_CATEGORY,
          source_file,
          file: { title_given: title !== undefined, category_given: category !== undefined },
        },
        session,
      );
      if (!(await this.parts.complete(upload_id, parts, stored.id, session))) {
        throw invalid([{ field: 'file', message: 'did not arrive whole' }]);
      }
      await this.idempotency.keep(stored, session);
      return stored;
    });
    this.loader.wake();
    return document;
  }
}
