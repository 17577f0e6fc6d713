import { createHash, randomUUID } from 'node:crypto';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  addFilePart,
  createDocumentFromFile,
  FILE_PART_BYTES,
  type CreateDocumentFromFileRequest,
  ServiceError,
  type DocumentSummary,
  type FieldError,
} from '@abbotsford/contracts';
import { CONFIG, invalid, ServiceClient, type RequestContext } from '@abbotsford/service-kit';
import type { GatewayConfig } from '../config';
import { contextOf } from '../exchange/exchange';
import { HttpProblem } from '../problems/http-problem';
import { documentNames, formFields, type FormField } from './document-form.data';
import { inParts } from './in-parts';
import { plainFileName } from './plain-file-name';

/** The form around its file: boundaries, headers, and the other fields. */
const FORM_BYTES = 16 * 1_024;
const FORM_LIMITS = { files: 1, fields: 4, parts: 6, fieldNameSize: 100, fieldSize: 4_000, headerPairs: 20 };

/** A file as it was handed on. */
interface SentFile {
  readonly upload_id: string;
  readonly source_file: string;
  readonly parts: number;
  readonly sha256: string;
}

/** Takes documents that come as files, and hands them on while they come; a part of them is in memory at a time. */
@Injectable()
export class DocumentUploads {
  /** The largest file. */
  readonly maxBytes: number;

  constructor(
    private readonly services: ServiceClient,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {
    this.maxBytes = config.KNOWLEDGE_FILE_MAX_MB * 1_024 * 1_024;
  }

  /**
   * @throws ServiceError or HttpProblem that names the field; what was handed on until then, the knowledge base forgets
   */
  async receive(request: FastifyRequest): Promise<DocumentSummary> {
    try {
      if (Number(request.headers['content-length'] ?? 0) > this.maxBytes + FORM_BYTES) throw this.tooLarge();
      return await this.readForm(request);
    } catch (error) {
      // The client still sends: it hears the answer when its form is read to the end.
      request.raw.unpipe();
      request.raw.resume();
      throw error;
    }
  }

  private async readForm(request: FastifyRequest): Promise<DocumentSummary> {
    const fields: Partial<Record<FormField, string>> = {};
    let file: SentFile | undefined;
    for await (const part of this.partsOf(request)) {
      if (part.type === 'file') file = await this.send(part, request);
      else fields[knownField(part.fieldname, fields)] = valueOf(part.value, part.valueTruncated, part.fieldname);
    }
    if (!file) throw invalid([{ field: 'file', message: 'is missing' }]);
    return this.services.call(
      createDocumentFromFile,
      { ...file, ...fields } as CreateDocumentFromFileRequest,
      freshContext(request),
    );
  }

  private async *partsOf(request: FastifyRequest): AsyncGenerator<Multipart> {
    try {
      yield* request.parts({ limits: { ...FORM_LIMITS, fileSize: this.maxBytes } });
    } catch (error) {
      throw this.refusalOf(error);
    }
  }

  private async send(part: MultipartFile, request: FastifyRequest): Promise<SentFile> {
    if (part.fieldname !== 'file') throw invalid([unknownField(part.fieldname)]);
    const source_file = plainFileName(part.filename);
    if (source_file === undefined) throw invalid([{ field: 'file', message: `must end in ${documentNames}` }]);
    const upload_id = randomUUID();
    let parts = 0;
    const hash = createHash('sha256');
    try {
      for await (const bytes of inParts(part.file, FILE_PART_BYTES)) {
        hash.update(bytes);
        const data = bytes.toString('base64');
        await this.services.call(addFilePart, { upload_id, part: parts++, data }, freshContext(request));
      }
    } catch (error) {
      throw this.refusalOf(error);
    }
    return { upload_id, source_file, parts, sha256: hash.digest('hex') };
  }

  /** What is wrong with a form, where its parser stopped; other errors as they are. */
  private refusalOf(error: unknown): unknown {
    if (error instanceof ServiceError || error instanceof HttpProblem) return error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'FST_REQ_FILE_TOO_LARGE') return this.tooLarge();
    if (code === 'FST_FILES_LIMIT') return invalid([{ field: 'file', message: 'must be one file' }]);
    return invalid([{ field: 'body', message: 'is no form that is whole, with a file and few other fields' }]);
  }

  private tooLarge(): HttpProblem {
    const limit = `${this.config.KNOWLEDGE_FILE_MAX_MB} MB`;
    return new HttpProblem('request.too_large', `The file is larger than ${limit}, which is the most.`, {
      errors: [{ field: 'file', message: `must not be larger than ${limit}` }],
    });
  }
}

/** A large file may take longer than one request may; each of its parts has the time of its own contract. */
const freshContext = (request: FastifyRequest): RequestContext => ({
  ...contextOf(request),
  deadline: Date.now() + createDocumentFromFile.deadlineMs,
});

const unknownField = (field: string): FieldError => ({ field, message: `${field} is not a known field` });

function knownField(name: string, before: Partial<Record<FormField, string>>): FormField {
  const field = formFields.find((known) => known === name);
  if (!field) throw invalid([unknownField(name)]);
  if (before[field] !== undefined) throw invalid([{ field, message: 'is there twice' }]);
  return field;
}

function valueOf(value: unknown, truncated: boolean, field: string): string {
  if (typeof value === 'string' && !truncated) return value;
  throw invalid([{ field, message: truncated ? 'is too long' : 'must be text' }]);
}
