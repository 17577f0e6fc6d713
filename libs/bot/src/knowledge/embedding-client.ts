import { Injectable } from '@nestjs/common';
import { embedTexts } from '@abbotsford/contracts';
import { backgroundContext, ServiceClient } from '@abbotsford/service-kit';
import { SentenceEmbedder } from '@abbotsford/understanding';

/** Has sentences embedded by the knowledge base's model. */
@Injectable()
export class EmbeddingClient extends SentenceEmbedder {
  constructor(private readonly services: ServiceClient) {
    super();
  }

  /** Under a deadline of its own: exemplars that one turn asked for are of use to all later ones. */
  async embed(texts: readonly string[], deadlineMs: number): Promise<readonly (readonly number[])[]> {
    const { vectors } = await this.services.call(embedTexts, { texts: [...texts] }, backgroundContext(deadlineMs));
    return vectors;
  }
}
