import { connect, type NatsConnection } from '@nats-io/transport-node';
import { expect } from 'vitest';
import {
  createDocument,
  getDocument,
  searchKnowledge,
  type CreateDocumentRequest,
  type RequestContract,
  type Role,
  type SearchReply,
} from '@abbotsford/contracts';
import { provideEmbeddingModel, startNats, testMongo, type NatsServer, type TestMongo } from '@abbotsford/local-stack';
import {
  backgroundContext,
  bootService,
  ServiceClient,
  ServiceMetrics,
  type RunningService,
} from '@abbotsford/service-kit';
import { ragService } from '../src/rag.service-definition';

const ADMIN_ID = '0123456789abcdef01234567';

export interface ReplicaOptions {
  readonly model?: boolean;
  /** RAG_INDEX_DIR; without it no snapshot is written. */
  readonly indexDir?: string;
}

interface Health {
  readonly status: string;
  readonly checks: Readonly<Record<string, { readonly status: string; readonly detail?: string }>>;
}

/** The service with a database and a NATS server of its own, and the real embedding model. */
export class RagUnderTest {
  readonly replicas: RunningService[] = [];
  private readonly client: ServiceClient;

  private constructor(
    private readonly nats: NatsServer,
    readonly mongo: TestMongo,
    private readonly connection: NatsConnection,
  ) {
    this.client = new ServiceClient(connection, 'gateway', new ServiceMetrics('gateway'));
  }

  /** @param mongo absent means a database on the server that the test run shares */
  static async start(options: ReplicaOptions & { readonly mongo?: TestMongo } = {}): Promise<RagUnderTest> {
    const nats = await startNats({ port: 0 });
    const rag = new RagUnderTest(nats, options.mongo ?? testMongo(), await connect({ servers: nats.url }));
    await rag.addReplica(options);
    return rag;
  }

  async addReplica({ model = true, indexDir }: ReplicaOptions = {}): Promise<RunningService> {
    const modelDir = model ? await provideEmbeddingModel({ dir: process.env['EMBEDDING_MODEL_DIR'] }) : undefined;
    const replica = await bootService(ragService, {
      NATS_URL: this.nats.url,
      MONGODB_URL: this.mongo.url,
      MONGODB_DB_NAME: this.mongo.dbName,
      HEALTH_PORT: '0',
      SHUTDOWN_GRACE_MS: '0',
      LOG_LEVEL: 'fatal',
      ...(modelDir && { EMBEDDING_MODEL_DIR: modelDir }),
      ...(indexDir && { RAG_INDEX_DIR: indexDir }),
    });
    this.replicas.push(replica);
    return replica;
  }

  async stopReplicas(): Promise<void> {
    await Promise.all(this.replicas.splice(0).map((replica) => replica.close()));
  }

  async stop(): Promise<void> {
    await this.stopReplicas();
    await this.connection.close();
    await this.mongo.drop();
    await this.nats.dispose();
  }

  ask<Request extends object, Reply>(
    contract: RequestContract<Request, Reply> & { kind: 'request' },
    request: NoInfer<Request>,
    role: Role | null = 'admin',
  ): Promise<Reply> {
    const principal = role && { id: ADMIN_ID, role, session_id: 'a-session' };
    return this.client.call(contract, request, { ...backgroundContext(10_000), principal });
  }

  search(query: string, category?: string): Promise<SearchReply> {
    return this.ask(searchKnowledge, { query, top_k: 10, ...(category && { category }) }, null);
  }

  /** Of the replica that was started last. */
  async health(): Promise<Health> {
    const report = await fetch(`http://127.0.0.1:${this.replicas.at(-1)?.healthPort ?? 0}/health/ready`);
    return (await report.json()) as Health;
  }

  async metrics(): Promise<string> {
    return (await fetch(`http://127.0.0.1:${this.replicas.at(-1)?.healthPort ?? 0}/metrics`)).text();
  }

  /** The id of a document that was stored and indexed. */
  async indexed(request: CreateDocumentRequest): Promise<string> {
    const { id, status } = await this.ask(createDocument, request);
    expect(status).toBe('indexing');
    await this.becomes(id, 'ready');
    return id;
  }

  async becomes(id: string, status: 'ready' | 'failed'): Promise<void> {
    await expect
      .poll(async () => (await this.ask(getDocument, { document_id: id })).status, { timeout: 20_000 })
      .toBe(status);
  }
}
