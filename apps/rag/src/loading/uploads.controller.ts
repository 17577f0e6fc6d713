import { Controller } from '@nestjs/common';
import {
  addFilePart,
  createDocumentFromFile,
  type AddFilePartRequest,
  type CreateDocumentFromFileRequest,
  type DocumentSummary,
} from '@abbotsford/contracts';
import { Handles, requireRight, type RequestContext } from '@abbotsford/service-kit';
import { Documents } from '../documents/documents';
import { Uploads } from './uploads';

@Controller()
export class UploadsController {
  constructor(
    private readonly uploads: Uploads,
    private readonly documents: Documents,
  ) {}

  @Handles(addFilePart)
  async addPart(request: AddFilePartRequest, context: RequestContext): Promise<{ received: number }> {
    requireRight(context, 'knowledge.write');
    return this.uploads.addPart(request);
  }

  @Handles(createDocumentFromFile)
  async complete(request: CreateDocumentFromFileRequest, context: RequestContext): Promise<DocumentSummary> {
    requireRight(context, 'knowledge.write');
    await this.documents.refuseWhenFull();
    return this.uploads.complete(request);
  }
}
