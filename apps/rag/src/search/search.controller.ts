import { Controller } from '@nestjs/common';
import {
  embedTexts,
  searchKnowledge,
  type EmbedRequest,
  type SearchReply,
  type SearchRequest,
} from '@abbotsford/contracts';
import { Handles, type RequestContext } from '@abbotsford/service-kit';
import { Retriever } from './retriever';

/** For the other services, on behalf of anybody; the gateway lets administrators search. */
@Controller()
export class SearchController {
  constructor(private readonly retriever: Retriever) {}

  @Handles(searchKnowledge)
  search(request: SearchRequest, { signal }: RequestContext): Promise<SearchReply> {
    return this.retriever.search(request, signal);
  }

  @Handles(embedTexts)
  embed({ texts }: EmbedRequest, { signal }: RequestContext): Promise<{ vectors: number[][] }> {
    return this.retriever.embed(texts, signal);
  }
}
