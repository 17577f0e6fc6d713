import { Injectable } from '@nestjs/common';
import {
  ServiceError,
  type AddFilePartRequest,
  type CreateDocumentFromFileRequest,
  type DocumentSummary,
} from '@abbotsford/contracts';
import { Idempotency, invalid, Transaction, type ClientSession } from '@abbotsford/service-kit';
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
    const { upload_id, parts } = request;
    const { stored, isNew } = await this.transaction
      .run(async (session) => {
        const result = await this.store(request, session);
        if (result.isNew && !(await this.parts.complete(upload_id, parts, result.stored.id, session))) {
          throw invalid([{ field: 'file', message: 'did not arrive whole' }]);
        }
        await this.idempotency.keep(result.stored, session);
        return result;
      })
      .catch(async (error: unknown) => {
        if (error instanceof ServiceError && error.code === 'knowledge.file_exists') await this.parts.forget(upload_id);
        throw error;
      });
    if (isNew) this.loader.wake();
    else await this.parts.forget(upload_id);
    return stored;
  }

  /** The same file once more changes nothing; another one of its name replaces it, or stands beside it, as is said. */
  private async store(
    { source_file, title, category, sha256, existing }: CreateDocumentFromFileRequest,
    session: ClientSession,
  ): Promise<{ readonly stored: DocumentSummary; readonly isNew: boolean }> {
    const document = {
      title: title ?? nameWithoutExtension(source_file),
      category: category ?? DEFAULT_CATEGORY,
      source_file,
      file_sha256: sha256,
      file: { title_given: title !== undefined, category_given: category !== undefined },
    };
    const known = existing === 'keep' ? null : await this.documents.ofFile(source_file, session);
    if (!known) return { stored: await this.documents.insertFile(document, session), isNew: true };
    if (sha256 !== undefined && known.file_sha256 === sha256 && known.document.status !== 'failed') {
      return { stored: known.document, isNew: false };
    }
    if (existing !== 'replace') throw fileExists(known.document);
    return { stored: await this.documents.replaceFile(known.document.id, document, session), isNew: true };
  }
}

const fileExists = (document: DocumentSummary): ServiceError =>
  new ServiceError(
    'knowledge.file_exists',
    `There is a document from a file of this name already: "${document.title}". Replace it, or keep both.`,
    { data: { document } },
  );
