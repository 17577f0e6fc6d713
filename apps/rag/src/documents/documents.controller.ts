import { Controller } from '@nestjs/common';
import {
  createDocument,
  deleteDocument,
  getDocument,
  listDocuments,
  overviewKnowledge,
  reindexDocuments,
  updateDocument,
  type CreateDocumentRequest,
  type DocumentRequest,
  type DocumentSummary,
  type DocumentView,
  type KnowledgeOverview,
  type ListDocumentsRequest,
  type OverviewRequest,
  type Page,
  type ReindexRequest,
  type UpdateDocumentRequest,
} from '@abbotsford/contracts';
import { Handles, requireRight, type RequestContext } from '@abbotsford/service-kit';
import { Documents } from './documents';

@Controller()
export class DocumentsController {
  constructor(private readonly documents: Documents) {}

  @Handles(listDocuments)
  async list(request: ListDocumentsRequest, context: RequestContext): Promise<Page<DocumentSummary>> {
    requireRight(context, 'knowledge.read');
    return this.documents.list(request);
  }

  @Handles(overviewKnowledge)
  async overview(_request: OverviewRequest, context: RequestContext): Promise<KnowledgeOverview> {
    requireRight(context, 'knowledge.read');
    return this.documents.overview();
  }

  @Handles(getDocument)
  async get({ document_id }: DocumentRequest, context: RequestContext): Promise<DocumentView> {
    requireRight(context, 'knowledge.read');
    return this.documents.get(document_id);
  }

  @Handles(createDocument)
  async create(request: CreateDocumentRequest, context: RequestContext): Promise<DocumentSummary> {
    requireRight(context, 'knowledge.write');
    return this.documents.create(request);
  }

  @Handles(updateDocument)
  async update(request: UpdateDocumentRequest, context: RequestContext): Promise<DocumentSummary> {
    requireRight(context, 'knowledge.write');
    return this.documents.update(request);
  }

  @Handles(deleteDocument)
  async delete({ document_id }: DocumentRequest, context: RequestContext): Promise<{ message: string }> {
    requireRight(context, 'knowledge.write');
    return this.documents.delete(document_id);
  }

  @Handles(reindexDocuments)
  async reindex(_request: ReindexRequest, context: RequestContext): Promise<{ message: string; documents: number }> {
    requireRight(context, 'knowledge.write');
    return this.documents.reindex();
  }
}
