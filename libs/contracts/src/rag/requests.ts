import { request } from '../contract';
import { Amount, Base64, Choice, Flag, Id, Line, Nested, Text, TextList, Whole } from '../fields';
import { PageRequest, type Page } from '../paging';
import { ANSWER_LIMITS } from './answer';
import { answerRequests } from './answer-requests';
import { Category } from './category';
import { testRequests } from './test-question';
import { unansweredRequests } from './unanswered';
import { documentExtensions, type DocumentSummary, type DocumentView, type KnowledgeOverview } from './document';

export class SearchRequest {
  @Text({ max: 4_000 })
  query!: string;

  @Whole({ min: 1, max: 50, optional: true })
  top_k?: number;

  @Category({ optional: true })
  category?: string;
}

export class SearchResult {
  @Id()
  document_id!: string;

  @Text({ max: 200 })
  title!: string;

  @Text({ max: 200 })
  source_file!: string;

  @Text({ max: 100 })
  category!: string;

  @Whole({ min: 0, max: 100_000 })
  chunk_index!: number;

  @Text({
    max: 1_000,
    blank: true,
    about: 'The headings above the passage, outermost first, joined by " > "; empty before the first',
  })
  heading!: string;

  @Text({ max: 20_000, about: 'The passage with its neighbours of the same section' })
  chunk_text!: string;

  @Amount({ min: -1, max: 2, about: 'What speaks for it: nearness in meaning and shared words' })
  score!: number;

  @Flag({ about: 'Whether anybody wrote answers to questions on its document' })
  has_answers!: boolean;
}

export class AnswerSource {
  @Id()
  document_id!: string;

  @Text({ max: 200 })
  title!: string;

  @Text({ max: 200 })
  source_file!: string;
}

/** The written answer to a question. */
export class FoundAnswer {
  @Id()
  answer_id!: string;

  @Text({ max: ANSWER_LIMITS.answerLength, about: 'To be said word for word' })
  text!: string;

  @Nested(() => AnswerSource, { nullable: true, about: 'The document that it is from; null when there is none' })
  source!: AnswerSource | null;

  @Amount({ min: 0, max: 1, about: 'How probably it answers the question' })
  confidence!: number;
}

export class SearchReply {
  @Nested(() => SearchResult, { array: { max: 50 } })
  results!: SearchResult[];

  @Nested(() => FoundAnswer, { nullable: true, about: 'The answer that somebody wrote to this question, if any' })
  answer!: FoundAnswer | null;

  @Flag({ about: 'Whether there is a written answer, or the passages probably answer the question' })
  answerable!: boolean;
}

export class EmbedRequest {
  @TextList({ maxItems: 64, maxLength: 4_000 })
  texts!: string[];
}

export class DocumentRequest {
  @Id()
  document_id!: string;
}

const importedHelp = 'Said by an import of a folder, which later knows the document by it as its own';

export class CreateDocumentRequest {
  @Line({ max: 200 })
  title!: string;

  @Category()
  category!: string;

  @Text({ max: 1_000_000 })
  content!: string;

  @Text({
    max: 200,
    optional: true,
    pattern: /^(?!\.{1,2}$)[^/\\]+$/,
    patternMeans: 'the name of a file, without folders',
    about: 'Name of the file it came from, without folders',
  })
  source_file?: string;

  @Flag({ optional: true, about: importedHelp })
  imported?: boolean;
}

/** A file travels in parts, each well below the 1 MB that a NATS server takes unless it is told otherwise. */
export const FILE_PART_BYTES = 512 * 1_024;
/** 50 MB; the gateway's own limit lies below it. */
export const MAX_FILE_PARTS = 100;

const uploadId = /^[0-9a-f-]{36}$/;
const fileName = new RegExp(`^[^/\\\\]+\\.(?:${documentExtensions.join('|')})$`, 'i');

export class AddFilePartRequest {
  @Text({ max: 36, pattern: uploadId, about: 'Made by whoever sends the file, one for each' })
  upload_id!: string;

  @Whole({ min: 0, max: MAX_FILE_PARTS - 1 })
  part!: number;

  @Base64({ maxBytes: FILE_PART_BYTES })
  data!: string;
}

export const existingFileChoices = ['replace', 'keep'] as const;
export type ExistingFileChoice = (typeof existingFileChoices)[number];

export class CreateDocumentFromFileRequest {
  @Text({ max: 36, pattern: uploadId })
  upload_id!: string;

  @Whole({ min: 0, max: MAX_FILE_PARTS, about: 'How many parts were sent' })
  parts!: number;

  @Text({
    max: 64,
    pattern: /^[0-9a-f]{64}$/,
    optional: true,
    about: 'SHA-256 of the file: a request that has another one is no repeat',
  })
  sha256?: string;

  @Text({
    max: 200,
    pattern: fileName,
    patternMeans: `the name of a file, without folders, that ends in one of ${documentExtensions.join(', ')}`,
    about: 'Name of the file, without folders',
  })
  source_file!: string;

  @Choice(existingFileChoices, {
    optional: true,
    about:
      'Where there is a document from a file of this name: `replace` its text, or `keep` it beside this one. Without it 409',
  })
  existing?: ExistingFileChoice;

  @Line({ max: 200, optional: true, about: "Without it the document's own title, else the name of the file" })
  title?: string;

  @Category({ optional: true, about: "Without it the document's own category, else `general`" })
  category?: string;
}

export class UpdateDocumentBody {
  @Line({ max: 200, optional: true })
  title?: string;

  @Category({ optional: true })
  category?: string;

  @Text({ max: 1_000_000, optional: true })
  content?: string;

  @Flag({ optional: true, about: importedHelp })
  imported?: boolean;

  @Whole({ min: 1, max: Number.MAX_SAFE_INTEGER, optional: true, about: 'The version that the editor saw' })
  version?: number;
}

export class UpdateDocumentRequest extends UpdateDocumentBody {
  @Id()
  document_id!: string;
}

/** How many a list shows that was called without a limit; many more would not fit into one message. */
export const DOCUMENTS_LISTED = 1_000;

export class ListDocumentsRequest extends PageRequest {
  @Category({ optional: true, about: 'Only documents of this category' })
  category?: string;
}

export class OverviewRequest {}

export class ReindexRequest {}

export const searchKnowledge = request({
  subject: 'rag.v1.search',
  request: SearchRequest,
  callers: ['gateway', 'outbound-bot', 'inbound-bot'],
  deadlineMs: 1_500,
})<SearchReply>();

/** Embeddings of texts that are compared with each other: 384 numbers each, normalised. */
export const embedTexts = request({
  subject: 'rag.v1.embed',
  request: EmbedRequest,
  callers: ['outbound-bot', 'inbound-bot'],
  deadlineMs: 3_000,
})<{
  vectors: number[][];
}>();

export const listDocuments = request({
  subject: 'rag.v1.list-documents',
  request: ListDocumentsRequest,
  deadlineMs: 5_000,
})<Page<DocumentSummary>>();

export const overviewKnowledge = request({
  subject: 'rag.v1.overview',
  request: OverviewRequest,
  deadlineMs: 3_000,
})<KnowledgeOverview>();

export const getDocument = request({
  subject: 'rag.v1.get-document',
  request: DocumentRequest,
  errors: ['knowledge.document_not_found'],
  deadlineMs: 3_000,
})<DocumentView>();

/** Stores the document and answers at once; it is found when its status is `ready`. */
export const createDocument = request({
  subject: 'rag.v1.create-document',
  request: CreateDocumentRequest,
  errors: ['knowledge.too_many_documents'],
  idempotent: true,
  audit: { action: 'document.added' },
  deadlineMs: 5_000,
})<DocumentSummary>();

/** Keeps a part of a file for an hour, or until the document is made of it. */
export const addFilePart = request({
  subject: 'rag.v1.add-file-part',
  request: AddFilePartRequest,
  deadlineMs: 5_000,
})<{ received: number }>();

/**
 * Makes a document of the parts; it is read afterwards, and `failed` with a reason when that can't be done. The same file
 * once more is the same document.
 */
export const createDocumentFromFile = request({
  subject: 'rag.v1.create-document-from-file',
  request: CreateDocumentFromFileRequest,
  errors: ['knowledge.too_many_documents', 'knowledge.file_exists'],
  idempotent: { ignoring: ['upload_id'] },
  audit: { action: 'document.added' },
  deadlineMs: 5_000,
})<DocumentSummary>();

/** Changes what the request names. Searches find the passages before until the new ones are there, all at once. */
export const updateDocument = request({
  subject: 'rag.v1.update-document',
  request: UpdateDocumentRequest,
  errors: ['knowledge.document_not_found', 'knowledge.stale_version'],
  audit: { action: 'document.changed' },
  deadlineMs: 5_000,
})<DocumentSummary>();

/** No search finds it any more: at once in the replica that answers, within two seconds in the others. */
export const deleteDocument = request({
  subject: 'rag.v1.delete-document',
  request: DocumentRequest,
  errors: ['knowledge.document_not_found'],
  audit: { action: 'document.deleted' },
  deadlineMs: 5_000,
})<{ message: string }>();

/** Makes the passages of all documents anew; searches find the old ones until then. */
export const reindexDocuments = request({
  subject: 'rag.v1.reindex-documents',
  request: ReindexRequest,
  idempotent: true,
  audit: { action: 'document.all_reindexed' },
  deadlineMs: 5_000,
})<{ message: string; documents: number }>();

export const ragRequests = [
  searchKnowledge,
  embedTexts,
  listDocuments,
  overviewKnowledge,
  getDocument,
  createDocument,
  addFilePart,
  createDocumentFromFile,
  updateDocument,
  deleteDocument,
  reindexDocuments,
  ...answerRequests,
  ...unansweredRequests,
  ...testRequests,
] as const;
