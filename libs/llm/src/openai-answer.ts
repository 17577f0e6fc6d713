import type { ChatCompletion, ChatCompletionChunk } from 'openai/resources/chat/completions';
import type { CompletionUsage } from 'openai/resources/completions';
import type { ZodType } from 'zod';

import type { Answer, AnswerDetails, StreamPart, StructuredCall, TokenUsage, Tool, ToolCall } from './language-model';
import { LlmError, type LlmErrorCode, type ReceivedAnswer } from './llm-error';

/** A whole completion as a checked answer. */
export function readAnswer<T>(completion: ChatCompletion, call: StructuredCall<T>): Answer<T> {
  // The type promises choices; a compatible server or an outage page may not.
  const choice = (completion.choices as ChatCompletion['choices'] | undefined)?.[0];
  const text = choice?.message.content ?? '';
  const finish = choice?.finish_reason;
  const received: ReceivedAnswer = {
    text: choice?.message.refusal ?? text,
    usage: tokenUsage(completion.usage),
    model: completion.model,
    response_id: completion.id,
    ...(finish ? { finish_reason: finish } : {}),
  };
  const details = finished(received, Boolean(choice?.message.refusal));
  return { ...details, value: checked(text, call.schema, received), text };
}

/** Turns the chunks of one streamed completion into parts and keeps what has arrived, for the log of a failure. */
export class StreamReader {
  #text = '';
  #refusal = '';
  #finish: string | undefined;
  #usage: TokenUsage | undefined;
  #model = '';
  #responseId = '';
  readonly #toolCalls = new Map<number, { id: string; name: string; arguments: string }>();

  /** The text that a chunk adds, if any. */
  read(chunk: ChatCompletionChunk): StreamPart | undefined {
    this.#model = chunk.model;
    this.#responseId = chunk.id;
    if (chunk.usage) this.#usage = tokenUsage(chunk.usage);

    const choice = chunk.choices[0];
    if (!choice) return undefined;
    if (choice.finish_reason) this.#finish = choice.finish_reason;
    this.#refusal += choice.delta.refusal ?? '';
    for (const piece of choice.delta.tool_calls ?? []) this.#addToolCall(piece);

    const text = choice.delta.content;
    if (!text) return undefined;
    this.#text += text;
    return { type: 'text-delta', text };
  }

  /** The parts after the last chunk: the tools called, then the finish. Throws when the answer did not end well. */
  end(tools: readonly Tool[] = []): StreamPart[] {
    const details = finished(this.received, this.#refusal !== '');
    const calls = [...this.#toolCalls.values()].map((raw): StreamPart => ({
      type: 'tool-call',
      call: checkedToolCall(raw, tools, this.received),
    }));
    return [...calls, { type: 'finish', ...details }];
  }

  get received(): ReceivedAnswer {
    return {
      text: this.#refusal || this.#text,
      model: this.#model,
      response_id: this.#responseId,
      ...(this.#usage ? { usage: this.#usage } : {}),
      ...(this.#finish ? { finish_reason: this.#finish } : {}),
    };
  }

  #addToolCall(piece: ChatCompletionChunk.Choice.Delta.ToolCall): void {
    const call = this.#toolCalls.get(piece.index) ?? { id: '', name: '', arguments: '' };
    call.id ||= piece.id ?? '';
    call.name ||= piece.function?.name ?? '';
    call.arguments += piece.function?.arguments ?? '';
    this.#toolCalls.set(piece.index, call);
  }
}

const BAD_FINISHES: Readonly<Record<string, { code: LlmErrorCode; message: string }>> = {
  content_filter: { code: 'filtered', message: "The provider's content filter held the answer back" },
  length: { code: 'truncated', message: 'The answer reached the limit of output tokens' },
};

function finished(received: ReceivedAnswer, refused: boolean): AnswerDetails {
  const { finish_reason: finish, usage = NO_USAGE, model = '', response_id = '' } = received;
  if (refused) throw new LlmError('refused', 'The language model declined to answer', { received });
  const bad = finish ? BAD_FINISHES[finish] : { code: 'cut' as const, message: 'The answer has no end' };
  if (bad) throw new LlmError(bad.code, bad.message, { received });
  return { usage, model, response_id, finish_reason: finish === 'tool_calls' ? 'tool_calls' : 'stop' };
}

function checkedToolCall(
  raw: { id: string; name: string; arguments: string },
  tools: readonly Tool[],
  received: ReceivedAnswer,
): ToolCall {
  const tool = tools.find(({ name }) => name === raw.name);
  if (!tool)
    throw new LlmError('invalid_output', 'The language model called a tool that it was not given', { received });
  return { id: raw.id, name: raw.name, arguments: checked(raw.arguments, tool.parameters, received) };
}

/** The value in a JSON text. The error names the fields that are wrong, never their values: they are a visitor's words. */
function checked<T>(text: string, schema: ZodType<T>, received: ReceivedAnswer): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new LlmError('invalid_output', 'The answer is not JSON', { received });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues.map(({ path, code }) => `${path.join('.') || '(root)'} ${code}`).slice(0, 10);
  throw new LlmError('invalid_output', `The answer does not fit its schema: ${fields.join(', ')}`, { received });
}

const NO_USAGE: TokenUsage = { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0, cached_tokens: 0 };

function tokenUsage(usage: CompletionUsage | null | undefined): TokenUsage {
  if (!usage) return NO_USAGE;
  const { prompt_tokens, completion_tokens, total_tokens } = usage;
  return {
    prompt_tokens,
    completion_tokens,
    total_tokens,
    cached_tokens: usage.prompt_tokens_details?.cached_tokens ?? 0,
  };
}
