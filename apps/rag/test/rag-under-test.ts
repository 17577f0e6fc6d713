import { randomUUID } from 'node:crypto';
import { jetstream } from '@nats-io/jetstream';
import { expect } from 'vitest';
import {
  createDocument,
  getDocument,
  searchKnowledge,
  type CreateDocumentRequest,
  type EventContract,
  type RequestContract,
  type ServiceName,
  type SearchReply,
} from '@abbotsford/contracts';
import { provideEmbeddingModel, type TestMongo } from '@abbotsford/local-stack';
import { backgroundContext, ServiceClient, ServiceMetrics, type RunningService } from '@abbotsford/service-kit';
import { ServiceUnderTest, startSurroundings, type Surroundings } from '@abbotsford/testing';
import { ragService } from '../src/rag.service-definition';

export interface ReplicaOptions {
  /** Whether it has the embedding model, or a folder to take it from. */
  readonly model?: boolean | string;
  /** RAG_INDEX_DIR; without it no snapshot is written. */
  readonly indexDir?: string;
}

/** The knowledge base with the real embedding model, asked by an administrator and searched by the bots. */
export class RagUnderTest extends ServiceUnderTest {
  private constructor(surroundings: Surroundings) {
    super(ragService, surroundings, { SHUTDOWN_GRACE_MS: '0' });
  }

  /** @param mongo absent means a database on the server that the test run shares */
  static async start({
    mongo,
    ...options
  }: ReplicaOptions & { readonly mongo?: TestMongo } = {}): Promise<RagUnderTest> {
    const rag = new RagUnderTest(await startSurroundings(mongo));
    await rag.addReplica(options);
    return rag;
  }

  async addReplica({ model = true, indexDir }: ReplicaOptions = {}): Promise<RunningService> {
    const modelDir = model === true ? await provideEmbeddingModel({ dir: process.env['EMBEDDING_MODEL_DIR'] }) : model;
    return this.boot({
      ...(modelDir && { EMBEDDING_MODEL_DIR: modelDir }),
      ...(indexDir && { RAG_INDEX_DIR: indexDir }),
    });
  }

  search(query: string, category?: string): Promise<SearchReply> {
    return this.ask(searchKnowledge, { query, top_k: 10, ...(category && { category }) }, null);
  }

  /** Another service publishes an event. */
  async hears<Data extends object>(service: ServiceName, event: EventContract<Data>, data: Data): Promise<void> {
    const { subject } = event;
    await jetstream(await this.connectionOf(service)).publish(subject, JSON.stringify(data), { msgID: randomUUID() });
  }

  /** A bot asks something that is for bots. */
  async askAsBot<Request extends object, Reply>(
    bot: 'outbound' | 'inbound',
    contract: RequestContract<Request, Reply> & { kind: 'request' },
    request: Request,
  ): Promise<Reply> {
    const service = `${bot}-bot` as const;
    const client = new ServiceClient(await this.connectionOf(service), service, new ServiceMetrics(service));
    return client.call(contract, request, backgroundContext(10_000));
  }

  /** The id of a document that was stored and indexed. */
  async indexed(request: CreateDocumentRequest): Promise<string> {
    const { id, status } = await this.ask(createDocument, request);
    expect(status).toBe('indexing');
    await this.becomes(id, 'ready');
    return id;
  }

  /** Indexing comes after everything else that the machine has to do. */
  async becomes(id: string, status: 'ready' | 'failed'): Promise<void> {
    await expect
      .poll(async () => (await this.ask(getDocument, { document_id: id })).status, { timeout: 50_000 })
      .toBe(status);
  }
}
