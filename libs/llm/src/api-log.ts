import type { Message, TokenUsage, ToolCall } from './language-model';
import type { LlmErrorCode } from './llm-error';

/** One row of `api_logger`: one attempt at a call, answered or failed. */
export interface ApiLogEntry {
  readonly timestamp: Date;
  /** `...` and the last four characters. */
  readonly api_key: string;
  /** What was asked for besides the messages: model, temperature, limits, the schema's or tools' names. */
  readonly api_params: Readonly<Record<string, unknown>>;
  readonly payload: { readonly messages: readonly Message[] };
  /** The text of the answer, or what had arrived of it. */
  readonly response_msg: string;
  readonly usage_tokens: TokenUsage;
  readonly model: string;
  readonly tool_calls: readonly ToolCall[];
  readonly finish_reason: string | null;
  readonly response_id: string | null;
  readonly request_id: string;
  readonly conversation_id: string | null;
  readonly prompt_id: string;
  readonly prompt_version: string;
  readonly duration_ms: number;
  readonly error_code: LlmErrorCode | 'internal' | null;
}

/** Where attempts are written; the owner of the database implements it. */
export interface ApiLog {
  write(entry: ApiLogEntry): Promise<void>;
}

/**
 * Writes without keeping the caller waiting and without failing it. At most `maxPending` writes are under way: past
 * that an entry is dropped and reported, since a slow database must not fill the memory.
 */
export class BackgroundApiLog {
  readonly #pending = new Set<Promise<void>>();

  constructor(
    private readonly log: ApiLog,
    private readonly onError: (error: unknown) => void,
    private readonly maxPending: number,
  ) {}

  write(entry: ApiLogEntry): void {
    if (this.#pending.size >= this.maxPending) {
      this.onError(
        new Error(`api_logger is behind by ${this.maxPending} entries: one was dropped (request ${entry.request_id})`),
      );
      return;
    }
    const written: Promise<void> = this.#write(entry).finally(() => this.#pending.delete(written));
    this.#pending.add(written);
  }

  /** Resolves when everything written so far is stored or reported. */
  async drain(): Promise<void> {
    await Promise.all(this.#pending);
  }

  async #write(entry: ApiLogEntry): Promise<void> {
    try {
      await this.log.write(entry);
    } catch (error) {
      this.onError(error);
    }
  }
}
