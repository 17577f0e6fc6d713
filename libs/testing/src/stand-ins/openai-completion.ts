import type { OpenAiAnswer, ScriptedUsage } from './openai-reply';

/** What both forms of an answer, whole and streamed, are made from. */
interface Envelope {
  readonly id: string;
  readonly model: string;
  readonly answer: OpenAiAnswer;
  /** Characters of the request's messages, from which the usage is estimated. */
  readonly promptLength: number;
}

const TYPICAL_CHARACTERS_PER_TOKEN = 4;

/** The body of a whole answer: a `chat.completion`. */
export function completion({ id, model, answer, promptLength }: Envelope): Record<string, unknown> {
  const { content, refusal, finish_reason } = outcomeOf(answer);
  const message = {
    role: 'assistant',
    content,
    refusal,
    annotations: [],
    ...(answer.kind === 'tool_calls' ? { tool_calls: toolCallsOf(id, answer) } : {}),
  };
  return {
    id,
    object: 'chat.completion',
    created: unixSeconds(),
    model,
    choices: [{ index: 0, message, logprobs: null, finish_reason }],
    usage: usageOf(answer, promptLength),
    service_tier: 'default',
  };
}

/** The events of a streamed answer: `chat.completion.chunk` objects, without the closing `[DONE]`. */
export function* chunks(envelope: Envelope, includeUsage: boolean): Iterable<Record<string, unknown>> {
  const { id, answer, promptLength } = envelope;
  const chunk = chunkMaker(envelope, includeUsage);
  yield chunk({ role: 'assistant', content: answer.kind === 'tool_calls' ? null : '', refusal: null });
  if (answer.kind === 'tool_calls') {
    for (const [index, { id: callId, type, function: called }] of toolCallsOf(id, answer).entries()) {
      yield chunk({ tool_calls: [{ index, id: callId, type, function: { name: called.name, arguments: '' } }] });
      for (const piece of pieces(called.arguments)) {
        yield chunk({ tool_calls: [{ index, function: { arguments: piece } }] });
      }
    }
  }
  const { content, refusal, finish_reason } = outcomeOf(answer);
  for (const piece of answer.kind === 'text' && answer.deltas ? answer.deltas : pieces(content ?? '')) {
    yield chunk({ content: piece });
  }
  for (const piece of pieces(refusal ?? '')) yield chunk({ refusal: piece });
  yield chunk({}, finish_reason);
  if (includeUsage) yield { ...chunk({}), choices: [], usage: usageOf(answer, promptLength) };
}

/** The first events of a stream that will not end well. */
export function* unfinishedChunks(
  envelope: Omit<Envelope, 'answer' | 'promptLength'>,
  deltas: readonly string[],
): Iterable<Record<string, unknown>> {
  const chunk = chunkMaker(envelope, false);
  yield chunk({ role: 'assistant', content: '', refusal: null });
  for (const content of deltas) yield chunk({ content });
}

function chunkMaker({ id, model }: Pick<Envelope, 'id' | 'model'>, includeUsage: boolean) {
  const created = unixSeconds();
  return (delta: Record<string, unknown>, finish_reason: string | null = null): Record<string, unknown> => ({
    id,
    object: 'chat.completion.chunk',
    created,
    model,
    choices: [{ index: 0, delta, logprobs: null, finish_reason }],
    ...(includeUsage ? { usage: null } : {}),
  });
}

function outcomeOf(answer: OpenAiAnswer): { content: string | null; refusal: string | null; finish_reason: string } {
  switch (answer.kind) {
    case 'text':
      return { content: answer.text, refusal: null, finish_reason: 'stop' };
    case 'json':
      return { content: JSON.stringify(answer.value), refusal: null, finish_reason: 'stop' };
    case 'tool_calls':
      return { content: null, refusal: null, finish_reason: 'tool_calls' };
    case 'refusal':
      return { content: null, refusal: answer.text, finish_reason: 'stop' };
    case 'content_filter':
      return { content: answer.text ?? '', refusal: null, finish_reason: 'content_filter' };
    case 'truncated':
      return { content: answer.text, refusal: null, finish_reason: 'length' };
  }
}

function toolCallsOf(id: string, answer: Extract<OpenAiAnswer, { kind: 'tool_calls' }>) {
  return answer.calls.map((call, index) => ({
    id: `call_${id.slice(-8)}_${index}`,
    type: 'function',
    function: { name: call.name, arguments: JSON.stringify(call.arguments) },
  }));
}

function usageOf(answer: OpenAiAnswer, promptLength: number): Record<string, unknown> {
  const { content, refusal } = outcomeOf(answer);
  const usage: ScriptedUsage = {
    prompt_tokens: Math.ceil(promptLength / TYPICAL_CHARACTERS_PER_TOKEN),
    completion_tokens: Math.ceil(`${content ?? ''}${refusal ?? ''}`.length / TYPICAL_CHARACTERS_PER_TOKEN),
    cached_tokens: 0,
    ...answer.usage,
  };
  return {
    prompt_tokens: usage.prompt_tokens,
    completion_tokens: usage.completion_tokens,
    total_tokens: usage.prompt_tokens + usage.completion_tokens,
    prompt_tokens_details: { cached_tokens: usage.cached_tokens, audio_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: 0, audio_tokens: 0 },
  };
}

/** Words with the space behind them; joined they give the text again. */
function pieces(text: string): readonly string[] {
  return text.match(/\S+\s*|\s+/g) ?? (text ? [text] : []);
}

function unixSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
