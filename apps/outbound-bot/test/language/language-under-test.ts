import { addUsage, type ApiLogEntry, type ModelUsage, noUsage } from '@abbotsford/llm';
import { createLogger } from '@abbotsford/service-kit';
import { type OpenAiReply, type OpenAiStandIn, startOpenAiStandIn } from '@abbotsford/testing';
import { Registry } from 'prom-client';
import type { ConversationState } from '../../src/domain/conversation-state';
import type { LanguageProvider, ProviderCall, Wording } from '../../src/domain/language-provider';
import type { Knowledge, Plan } from '../../src/domain/plan';
import type { UnderstandingInput } from '../../src/domain/understanding';
import { decide } from '../../src/policy/flow-controller';
import { type ConnectedLanguageProvider, createLanguageProvider } from '../../src/openai/create-language-provider';
import type { OpenAiSettings } from '@abbotsford/llm/settings';
import { input, known, said } from './said';

/** How a turn went. */
export interface PlayedTurn extends Wording {
  readonly pieces: readonly string[];
  readonly plan: Plan;
  readonly state: ConversationState;
  readonly usage: ModelUsage;
}

export interface TurnToPlay {
  readonly message: string;
  readonly state?: ConversationState;
  readonly knowledge?: Knowledge | null;
  readonly summary?: string | null;
  readonly history?: UnderstandingInput['history'];
  readonly conversation_id?: string;
}

/** The language provider as the service makes it, with OpenAI's own package before a stand-in server. */
export class LanguageUnderTest {
  #connected: ConnectedLanguageProvider;
  #registry = new Registry();
  /** What was logged of the calls. */
  readonly log: ApiLogEntry[] = [];

  static async start(changes: Partial<OpenAiSettings> = {}): Promise<LanguageUnderTest> {
    const language = new LanguageUnderTest(await startOpenAiStandIn(), changes);
    // The first turn loads what later ones find loaded; it must not use up the time of a test.
    language.replies({ understanding: { kind: 'json', value: said() } });
    await language.play({ message: 'Hello' });
    await language.reset();
    return language;
  }

  private constructor(
    readonly openAi: OpenAiStandIn,
    private readonly changes: Partial<OpenAiSettings>,
  ) {
    this.#connected = this.#connect();
  }

  get provider(): LanguageProvider {
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

  /** Understands, decides and words one message, as the orchestrator does. */
  async play(turn: TurnToPlay, withinMs = 8_000): Promise<PlayedTurn> {
    const {
      message,
      state = known(),
      knowledge = null,
      summary = null,
      history = [],
      conversation_id = 'conv-1',
    } = turn;
    const due = performance.now() + withinMs;
    let usage = noUsage;
    const call = (): ProviderCall =>
      aCall({
        conversation_id,
        deadlineMs: due - performance.now(),
        onUsage: (more) => {
          usage = addUsage(usage, more);
        },
      });
    const heard = await this.provider.understand({ ...input(message), state, summary, history }, call());
    const context = { knowledge, country_code: 'AU', message, settings: { free_answers: 3 } };
    const decided = decide(state, heard, context);
    const pieces: string[] = [];
    const toWord = { ...decided, message, country_code: 'AU', summary, history };
    const wording = await this.provider.word(toWord, call(), (piece) => pieces.push(piece));
    return { ...wording, ...decided, pieces, usage };
  }

  /** The model answers each of the two tasks with the given reply. */
  replies({ understanding, wording }: { readonly understanding?: OpenAiReply; readonly wording?: OpenAiReply }): void {
    this.openAi.respondWith(({ stream }) => (stream ? wording : understanding));
  }

  #connect(): ConnectedLanguageProvider {
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
    return createLanguageProvider(settings, {
      apiLog,
      logger: createLogger('test', 'silent'),
      registry: this.#registry,
    });
  }
}

export function aCall(changes: Partial<ProviderCall> = {}): ProviderCall {
  const signal = new AbortController().signal;
  return { signal, deadlineMs: 8_000, request_id: 'req-1', conversation_id: 'conv-1', ...changes };
}

export const says = (text: string): OpenAiReply => ({ kind: 'text', text });
