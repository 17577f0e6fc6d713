import { type JsonObject, isJsonObject, strictSchemaFault } from './strict-schema';

/** What the API answers to a request that it does not take. */
export interface RequestFault {
  readonly status: number;
  readonly message: string;
  readonly param: string | null;
  readonly code: string | null;
}

const ROLES = new Set(['system', 'developer', 'user', 'assistant', 'tool']);
const NAME = /^[a-zA-Z0-9_-]{1,64}$/;

/** The first thing that the API would object to in a body of POST /v1/chat/completions, or undefined. */
export function requestFault(body: JsonObject, models: readonly string[]): RequestFault | undefined {
  return modelFault(body['model'], models) ?? messagesFault(body['messages']) ?? formatFault(body) ?? toolsFault(body);
}

function invalid(param: string, message: string, code: string | null = null): RequestFault {
  return { status: 400, message, param, code };
}

function modelFault(model: unknown, models: readonly string[]): RequestFault | undefined {
  if (typeof model !== 'string' || model === '') return invalid('model', 'you must provide a model parameter');
  if (models.includes(model)) return undefined;
  return {
    status: 404,
    message: `The model \`${model}\` does not exist or you do not have access to it.`,
    param: null,
    code: 'model_not_found',
  };
}

function messagesFault(messages: unknown): RequestFault | undefined {
  if (!Array.isArray(messages)) {
    return invalid('messages', "Missing required parameter: 'messages'.", 'missing_required_parameter');
  }
  if (messages.length === 0) {
    return invalid(
      'messages',
      "Invalid 'messages': empty array. Expected an array with minimum length 1.",
      'empty_array',
    );
  }
  for (const [index, message] of messages.entries()) {
    const at = `messages[${index}]`;
    if (!isJsonObject(message)) return invalid(at, `Invalid type for '${at}': expected an object.`, 'invalid_type');
    if (!ROLES.has(String(message['role'])))
      return invalid(`${at}.role`, `Invalid value for '${at}.role'.`, 'invalid_value');
    const hasContent = typeof message['content'] === 'string' || Array.isArray(message['content']);
    if (!hasContent && !(message['role'] === 'assistant' && message['tool_calls'])) {
      return invalid(`${at}.content`, `Invalid value for 'content': expected a string, got null.`);
    }
    if (message['role'] === 'tool' && typeof message['tool_call_id'] !== 'string') {
      return invalid(at, `Missing parameter 'tool_call_id': messages with role 'tool' must have a 'tool_call_id'.`);
    }
  }
  return undefined;
}

function formatFault(body: JsonObject): RequestFault | undefined {
  const format = body['response_format'];
  if (format === undefined) return undefined;
  if (!isJsonObject(format)) return invalid('response_format', "Invalid type for 'response_format'.", 'invalid_type');
  if (format['type'] !== 'json_schema') return undefined;

  const declared = format['json_schema'];
  const name = isJsonObject(declared) ? declared['name'] : undefined;
  if (!isJsonObject(declared) || typeof name !== 'string') {
    return invalid(
      'response_format.json_schema.name',
      "Missing required parameter: 'response_format.json_schema.name'.",
      'missing_required_parameter',
    );
  }
  if (!NAME.test(name)) {
    return invalid(
      'response_format.json_schema.name',
      `Invalid 'response_format.json_schema.name': string does not match pattern.`,
    );
  }
  const fault = declared['strict'] === true ? strictSchemaFault(declared['schema']) : undefined;
  return fault ? invalid('response_format', `Invalid schema for response_format '${name}': ${fault}`) : undefined;
}

function toolsFault(body: JsonObject): RequestFault | undefined {
  const tools = body['tools'];
  if (tools === undefined) return undefined;
  if (!Array.isArray(tools) || tools.length === 0) {
    return invalid('tools', "Invalid 'tools': empty array. Expected an array with minimum length 1.", 'empty_array');
  }
  for (const [index, tool] of tools.entries()) {
    const definition = isJsonObject(tool) ? tool['function'] : undefined;
    if (!isJsonObject(definition) || !NAME.test(String(definition['name']))) {
      return invalid(`tools[${index}].function.name`, `Invalid 'tools[${index}].function.name'.`);
    }
    const fault = definition['strict'] === true ? strictSchemaFault(definition['parameters']) : undefined;
    if (fault) {
      const message = `Invalid schema for function '${String(definition['name'])}': ${fault}`;
      return invalid(`tools[${index}].function.parameters`, message, 'invalid_function_parameters');
    }
  }
  return undefined;
}
