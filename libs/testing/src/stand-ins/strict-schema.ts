export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const UNSUPPORTED = [
  'allOf',
  'oneOf',
  'not',
  'if',
  'dependentRequired',
  'dependentSchemas',
  'patternProperties',
  'propertyNames',
];
/** Levels of nesting that the documentation of structured outputs allows. */
const DEEPEST = 10;

/** Why the API's strict mode refuses a JSON schema, in its words, or undefined when it takes it. */
export function strictSchemaFault(schema: unknown): string | undefined {
  if (!isJsonObject(schema) || schema['type'] !== 'object') {
    const type = isJsonObject(schema) ? String(schema['type'] ?? 'None') : 'None';
    return `schema must be a JSON Schema of 'type: "object"', got 'type: "${type}"'.`;
  }
  return faultIn(schema, [], 0);
}

function faultIn(schema: unknown, path: readonly string[], depth: number): string | undefined {
  if (!isJsonObject(schema)) return undefined;
  const context = `In context=(${path.map((step) => `'${step}'`).join(', ')})`;
  if (depth > DEEPEST) return `${depth} levels of nesting exceeds limit of ${DEEPEST}.`;

  const unsupported = UNSUPPORTED.find((keyword) => keyword in schema);
  if (unsupported) return `${context}, '${unsupported}' is not permitted.`;

  if (isJsonObject(schema['properties']) || schema['type'] === 'object') {
    const fault = objectFault(schema, context);
    if (fault) return fault;
  }
  for (const { child, step, deeper } of childrenOf(schema)) {
    const fault = faultIn(child, [...path, ...step], depth + (deeper ? 1 : 0));
    if (fault) return fault;
  }
  return undefined;
}

function objectFault(schema: JsonObject, context: string): string | undefined {
  if (schema['additionalProperties'] !== false) {
    return `${context}, 'additionalProperties' is required to be supplied and to be false.`;
  }
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const missing = Object.keys(isJsonObject(schema['properties']) ? schema['properties'] : {}).find(
    (name) => !required.includes(name),
  );
  if (missing === undefined) return undefined;
  return `${context}, 'required' is required to be supplied and to be an array including every key in properties. Missing '${missing}'.`;
}

function* childrenOf(schema: JsonObject): Iterable<{ child: unknown; step: string[]; deeper: boolean }> {
  for (const keyword of ['properties', '$defs', 'definitions']) {
    const children = schema[keyword];
    if (!isJsonObject(children)) continue;
    for (const [name, child] of Object.entries(children)) {
      yield { child, step: [keyword, name], deeper: keyword === 'properties' };
    }
  }
  if (schema['items'] !== undefined) yield { child: schema['items'], step: ['items'], deeper: false };
  const alternatives = Array.isArray(schema['anyOf']) ? schema['anyOf'] : [];
  for (const [index, child] of alternatives.entries()) yield { child, step: ['anyOf', String(index)], deeper: false };
}
