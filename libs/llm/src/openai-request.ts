import { zodFunction, zodResponseFormat } from 'openai/helpers/zod';
import type {
  ChatCompletionCreateParamsBase,
  ChatCompletionMessageParam,
  ChatCompletionTool,
} from 'openai/resources/chat/completions';
import type { ResponseFormatJSONSchema } from 'openai/resources/shared';
import type { ZodType } from 'zod';

import type { Message, ModelCall, StructuredCall, TextCall, Tool } from './language-model';
import { LlmError } from './llm-error';

/** What is asked for besides the messages, from the settings. */
export interface GenerationSettings {
  readonly model: string;
  /** Left out where undefined: some models take only their own default. */
  readonly temperature?: number | undefined;
  readonly maxOutputTokens?: number | undefined;
}

type RequestParameters = Omit<ChatCompletionCreateParamsBase, 'stream' | 'stream_options'>;

export function structuredRequest<T>(call: StructuredCall<T>, settings: GenerationSettings): RequestParameters {
  return {
    ...generation(call, settings),
    messages: call.messages.map(wireMessage),
    response_format: responseFormat(call.schema, call.schemaName),
  };
}

export function textRequest(call: TextCall, settings: GenerationSettings): RequestParameters {
  return {
    ...generation(call, settings),
    messages: call.messages.map(wireMessage),
    ...(call.tools?.length ? { tools: call.tools.map(toolDefinition) } : {}),
  };
}

/**
 * The parameters for the log, without the messages. Schemas are named only: they belong to the prompt's version, and
 * MongoDB takes no field names such as `$schema`.
 */
export function loggedParameters(
  call: StructuredCall<unknown> | TextCall,
  settings: GenerationSettings,
): Record<string, unknown> {
  const common = generation(call, settings);
  if ('schema' in call) {
    return { ...common, response_format: { type: 'json_schema', name: call.schemaName, strict: true } };
  }
  return { ...common, stream: true, ...(call.tools?.length ? { tools: call.tools.map((tool) => tool.name) } : {}) };
}

function generation(call: ModelCall, settings: GenerationSettings): Omit<RequestParameters, 'messages'> {
  const maxOutputTokens = call.maxOutputTokens ?? settings.maxOutputTokens;
  return {
    model: settings.model,
    ...(settings.temperature === undefined ? {} : { temperature: settings.temperature }),
    ...(maxOutputTokens === undefined ? {} : { max_completion_tokens: maxOutputTokens }),
  };
}

function wireMessage(message: Message): ChatCompletionMessageParam {
  if (message.role !== 'assistant') return message;
  const { role, content } = message;
  if (!message.tool_calls?.length) return { role, content };
  return {
    role,
    content,
    tool_calls: message.tool_calls.map((call) => ({
      id: call.id,
      type: 'function',
      function: { name: call.name, arguments: JSON.stringify(call.arguments) },
    })),
  };
}

// A schema is declared once and used every turn; converting it costs milliseconds.
const convertedSchemas = new WeakMap<ZodType, ResponseFormatJSONSchema['json_schema']>();

function responseFormat(schema: ZodType, name: string): ResponseFormatJSONSchema {
  const known = convertedSchemas.get(schema);
  const converted = known ?? strict(name, () => zodResponseFormat(schema, name).json_schema);
  if (!known) convertedSchemas.set(schema, converted);
  return { type: 'json_schema', json_schema: { ...converted, name } };
}

const convertedTools = new WeakMap<Tool, ChatCompletionTool>();

function toolDefinition(tool: Tool): ChatCompletionTool {
  const known = convertedTools.get(tool);
  if (known) return known;
  const { name, description, parameters } = tool;
  const { function: definition } = strict(name, () => zodFunction({ name, description, parameters }));
  const converted: ChatCompletionTool = { type: 'function', function: definition };
  convertedTools.set(tool, converted);
  return converted;
}

function strict<T>(name: string, convert: () => T): T {
  try {
    return convert();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LlmError('invalid_request', `The schema "${name}" does not suit strict mode: ${reason}`);
  }
}
