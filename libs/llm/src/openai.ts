import OpenAI from 'openai';

import { type Answer, LanguageModel, type StreamPart, type StructuredCall, type TextCall } from './language-model';
import { abortError } from './llm-error';
import { readAnswer, StreamReader } from './openai-answer';
import { toLlmError } from './openai-error';
import { type GenerationSettings, structuredRequest, textRequest } from './openai-request';

export interface OpenAiSettings extends GenerationSettings {
  readonly apiKey: string;
  /** Any server that speaks the same protocol, with its version path, such as `http://127.0.0.1:9000/v1`. */
  readonly baseUrl: string;
}

/** OpenAI's chat completions through its own package: one HTTP request a call, without retries or deadline. */
export class OpenAiLanguageModel extends LanguageModel {
  readonly #client: OpenAI;

  constructor(private readonly settings: OpenAiSettings) {
    super();
    this.#client = new OpenAI({
      apiKey: settings.apiKey,
      baseURL: settings.baseUrl,
      // `withRetry` knows the call's deadline and logs each attempt; the package would do neither.
      maxRetries: 0,
      // The package's own log prints answers that it cannot read, and with them what visitors said.
      logLevel: 'off',
    });
  }

  async generate<T>(call: StructuredCall<T>): Promise<Answer<T>> {
    const request = structuredRequest(call, this.settings);
    try {
      const completion = await this.#client.chat.completions.create(
        { ...request, stream: false },
        requestOptions(call),
      );
      return readAnswer(completion, call);
    } catch (error) {
      throw toLlmError(error, { signal: call.signal, apiKey: this.settings.apiKey });
    }
  }

  async *stream(call: TextCall): AsyncGenerator<StreamPart, void, undefined> {
    const request = textRequest(call, this.settings);
    const reader = new StreamReader();
    try {
      const chunks = await this.#client.chat.completions.create(
        { ...request, stream: true, stream_options: { include_usage: true } },
        requestOptions(call),
      );
      for await (const chunk of chunks) {
        const part = reader.read(chunk);
        if (part) yield part;
      }
      // The package ends the loop quietly when the signal aborts.
      if (call.signal.aborted) throw abortError(call.signal);
      yield* reader.end(call.tools);
    } catch (error) {
      throw toLlmError(error, { signal: call.signal, apiKey: this.settings.apiKey, received: reader.received });
    }
  }
}

function requestOptions({ signal, deadlineMs }: TextCall): { signal: AbortSignal; timeout: number } {
  return { signal, timeout: Math.max(1, Math.ceil(deadlineMs)) };
}
