import type { ApiLog, ApiLogEntry } from '@abbotsford/llm';
import type { OpenAiSettings } from '@abbotsford/llm/settings';
import { createLogger, type Logger } from '@abbotsford/service-kit';
import type { OpenAiReply, OpenAiStandIn } from '@abbotsford/testing';
import { Registry } from 'prom-client';

interface Connection {
  readonly apiLog: ApiLog;
  readonly logger: Logger;
  readonly registry: Registry;
}

/** How a service makes its language provider. */
export type Connect<Connected> = (settings: OpenAiSettings, connection: Connection) => Connected;

/** A language provider as its service makes it, with OpenAI's own package before a stand-in server. */
export class ModelUnderTest<Connected extends { readonly provider: unknown; close(): Promise<void> }> {
  #connected: Connected;
  #registry = new Registry();
  /** What was logged of the calls. */
  readonly log: ApiLogEntry[] = [];

  constructor(
    readonly openAi: OpenAiStandIn,
    private readonly connect: Connect<Connected>,
    private readonly changes: Partial<OpenAiSettings> = {},
  ) {
    this.#connected = this.#connect();
  }

  get provider(): Connected['provider'] {
    return this.#connected.provider;
  }

  /** Forgets all: also the circuit, and what was counted. */
  async reset(): Promise<void> {
    await this.#connected.close();
    this.openAi.reset();
    this.log.length = 0;
    this.#registry = new Registry();
    this.#connected = this.#connect();
  }

  async stop(): Promise<void> {
    await this.#connected.close();
    await this.openAi.stop();
  }

  /** The values of a metric, by their labels joined with commas. */
  async metric(name: string): Promise<Readonly<Record<string, number>>> {
    const metric = await this.#registry.getSingleMetric(name)?.get();
    return Object.fromEntries((metric?.values ?? []).map(({ labels, value }) => [Object.values(labels).join(), value]));
  }

  /** The model answers each of the two tasks with the given reply. */
  replies({ understanding, wording }: { readonly understanding?: OpenAiReply; readonly wording?: OpenAiReply }): void {
    this.openAi.respondWith(({ stream }) => (stream ? wording : understanding));
  }

  #connect(): Connected {
    const settings: OpenAiSettings = {
      LLM_MODE: 'auto',
      OPENAI_API_KEY: this.openAi.apiKey,
      OPENAI_MODEL: 'gpt-4o-mini',
      OPENAI_BASE_URL: this.openAi.url,
      OPENAI_TEMPERATURE: undefined,
      OPENAI_MAX_OUTPUT_TOKENS: 1_000,
      OPENAI_TIMEOUT_MS: 5_000,
      OPENAI_PRICES: {},
      API_LOGGER_DAYS: 90,
      ...this.changes,
    };
    const apiLog = {
      write: (entry: ApiLogEntry) => {
        this.log.push(entry);
        return Promise.resolve();
      },
    };
    return this.connect(settings, { apiLog, logger: createLogger('test', 'silent'), registry: this.#registry });
  }
}
