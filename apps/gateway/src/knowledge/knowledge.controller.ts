import { Body, Controller, Delete, Get, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  addFilePart,
  Choice,
  createDocument,
  createDocumentFromFile,
  CreateDocumentRequest,
  deleteDocument,
  DOCUMENTS_LISTED,
  DocumentSummary,
  DocumentView,
  getDocument,
  inboundChat,
  KnowledgeOverview,
  listDocuments,
  ListDocumentsRequest,
  MessageReply,
  outboundChat,
  overviewKnowledge,
  reindexDocuments,
  searchKnowledge,
  SearchRequest,
  Text,
  TriedAnswer,
  TryQuestionRequest,
  updateDocument,
  UpdateDocumentBody,
  Whole,
  type Page,
} from '@abbotsford/contracts';
import { ServiceClient, validate } from '@abbotsford/service-kit';
import { IdParam } from '../http/id-param';
import { listOrPage } from '../http/list-or-page';
import { TakesForm } from '../http/takes-form';
import { Route } from '../http/route';
import { documentForm } from './document-form.data';
import { DocumentUploads } from './document-uploads';
import { SearchAnswer, searchAnswer } from './search-answer';

class OverviewAnswer extends KnowledgeOverview {
  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER, about: 'The largest file that may be uploaded, in bytes' })
  file_max_bytes!: number;
}

class AnswerBody extends TryQuestionRequest {
  @Choice(['outbound', 'inbound'], { optional: true, about: 'The sales bot when absent' })
  bot?: 'outbound' | 'inbound';
}

class ReindexAnswer {
  @Text({ max: 500 })
  message!: string;

  @Whole({ min: 0, max: 1_000_000, about: 'How many documents are indexed again' })
  documents!: number;
}

@ApiTags('Knowledge base')
@Controller('api/knowledge')
export class KnowledgeController {
  constructor(
    private readonly services: ServiceClient,
    private readonly uploads: DocumentUploads,
  ) {}

  @Get('documents')
  @Route({
    access: 'knowledge.read',
    summary: `Documents, newest first: page by page with a limit, without one the newest ${DOCUMENTS_LISTED.toLocaleString('en')}`,
    calls: [listDocuments],
    answer: { pageOf: DocumentSummary },
  })
  list(@Query() query: ListDocumentsRequest): Promise<readonly DocumentSummary[] | Page<DocumentSummary>> {
    return listOrPage(query, this.services.call(listDocuments, query));
  }

  @Get('overview')
  @Route({
    access: 'knowledge.read',
    summary: 'How many documents there are, by state and by category',
    calls: [overviewKnowledge],
    answer: OverviewAnswer,
  })
  async overview(): Promise<OverviewAnswer> {
    return { ...(await this.services.call(overviewKnowledge, {})), file_max_bytes: this.uploads.maxBytes };
  }

  @Post('documents')
  @Route({
    access: 'knowledge.write',
    summary: 'Add a document, written here or as a file; searches find it when its status is ready',
    body: { json: CreateDocumentRequest, form: documentForm },
    calls: [createDocument, addFilePart, createDocumentFromFile],
    status: 201,
    answer: DocumentSummary,
  })
  @TakesForm()
  async create(@Req() request: FastifyRequest, @Body() body: unknown): Promise<DocumentSummary> {
    if (request.isMultipart()) return this.uploads.receive(request);
    return this.services.call(createDocument, await validate(CreateDocumentRequest, body === undefined ? {} : body));
  }

  @Get('documents/:id')
  @Route({
    access: 'knowledge.read',
    summary: 'One document with its text',
    calls: [getDocument],
    answer: DocumentView,
  })
  get(@Param() { id }: IdParam): Promise<DocumentView> {
    return this.services.call(getDocument, { document_id: id });
  }

  @Put('documents/:id')
  @Route({
    access: 'knowledge.write',
    summary: 'Change a document; what is left out stays, and searches find the text before until its status is ready',
    calls: [updateDocument],
    answer: DocumentSummary,
  })
  update(@Param() { id }: IdParam, @Body() body: UpdateDocumentBody): Promise<DocumentSummary> {
    return this.services.call(updateDocument, { ...body, document_id: id });
  }

  @Delete('documents/:id')
  @Route({ access: 'knowledge.write', summary: 'Delete a document', calls: [deleteDocument], answer: MessageReply })
  remove(@Param() { id }: IdParam): Promise<MessageReply> {
    return this.services.call(deleteDocument, { document_id: id });
  }

  @Post('search')
  @Route({
    access: 'knowledge.read',
    summary: 'The passages for a question, whether they answer it, and what the bot would read of them',
    calls: [searchKnowledge],
    answer: SearchAnswer,
  })
  async search(@Body() body: SearchRequest): Promise<SearchAnswer> {
    return searchAnswer(body.query, await this.services.call(searchKnowledge, body));
  }

  @Post('answer')
  @Route({
    access: 'knowledge.read',
    summary: 'The very reply of a bot to a question, as to a new visitor; nothing is kept of it',
    calls: [outboundChat.tryQuestion],
    answer: TriedAnswer,
  })
  answer(@Body() { bot = 'outbound', query }: AnswerBody): Promise<TriedAnswer> {
    const asked = bot === 'outbound' ? outboundChat : inboundChat;
    return this.services.call(asked.tryQuestion, { query });
  }

  @Post('reindex')
  @Route({
    access: 'knowledge.write',
    summary: 'Index all documents again; searches go on meanwhile',
    calls: [reindexDocuments],
    status: 202,
    answer: ReindexAnswer,
  })
  reindex(): Promise<ReindexAnswer> {
    return this.services.call(reindexDocuments, {});
  }
}
