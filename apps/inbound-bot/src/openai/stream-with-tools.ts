import type { LanguageModel, ModelCall, StreamPart, Tool, ToolCall } from '@abbotsford/llm';
import { botToolNames, botTools } from '../domain/bot-tools.data';

const tools: readonly Tool[] = botToolNames.map((name) => ({ name, ...botTools[name] }));
/** More calls than that in one reply are answered with nothing. */
const mostCalls = 4;

type Answers = (name: string, given: unknown) => Promise<object>;

/**
 * The reply of a model that may call tools. When it does, it is told what came of its calls and words its reply once
 * more, without tools, so that it comes to an end.
 */
export async function* streamWithTools(
  model: LanguageModel,
  call: ModelCall,
  answer: Answers,
): AsyncGenerator<StreamPart, void, undefined> {
  const due = performance.now() + call.deadlineMs;
  const calls: ToolCall[] = [];
  let content = '';
  for await (const part of model.stream({ ...call, tools })) {
    if (part.type === 'tool-call') calls.push(part.call);
    if (part.type === 'text-delta') content += part.text;
    yield part;
  }
  if (calls.length === 0) return;
  const results = await Promise.all(
    calls.map(async ({ id, name, arguments: given }, i) => {
      const result = i < mostCalls ? await answer(name, given) : { refused: 'too_many' };
      return { role: 'tool', tool_call_id: id, content: JSON.stringify(result) } as const;
    }),
  );
  // What was said before the calls ends there.
  if (content !== '') yield { type: 'text-delta', text: '\n' };
  const messages = [...call.messages, { role: 'assistant', content, tool_calls: calls } as const, ...results];
  yield* model.stream({ ...call, messages, deadlineMs: due - performance.now() });
}
