import type { OpenAPIObject } from '@nestjs/swagger';
import { problemTypes, type ProblemCode } from '../problems/problem-types';
import { answerHeaders, headersOf } from './answer-headers';

interface Operation {
  readonly requestBody?: {
    required?: boolean;
    readonly content: Readonly<Record<string, { readonly schema: object }>>;
  };
  readonly responses: Record<string, { description: string; headers?: object }>;
}

const everywhere: readonly ProblemCode[] = ['http.method_not_allowed', 'http.headers_too_large'];
const withBody: readonly ProblemCode[] = ['request.too_large', 'http.unsupported_media_type'];

/** Adds what is true of every route by the way that the gateway takes requests, so that no route has to say it. */
export function completeDocument(document: OpenAPIObject): OpenAPIObject {
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path as object) as Operation[]);
  for (const { requestBody, responses } of operations) {
    for (const code of [...everywhere, ...(requestBody ? withBody : [])]) {
      const { status, title } = problemTypes[code];
      responses[status] ??= problem(`${title} (\`${code}\`)`);
    }
    for (const [status, response] of Object.entries(responses)) response.headers = headersOf(status);
    if (!requestBody) continue;
    const schemas = Object.values(requestBody.content).map(({ schema }) => schema);
    for (const schema of schemas) closeSchemas(schema, document, new Set());
    requestBody.required = schemas.every((schema) => needsFields(schema, document));
  }
  document.components = { ...document.components, headers: answerHeaders };
  return document;
}

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDocument' } } },
});

/** A body without a field that is needed may be left out itself. */
function needsFields(schema: object, document: OpenAPIObject): boolean {
  const { required } = ('$ref' in schema ? target(schema.$ref, document) : schema) as { required?: readonly string[] };
  return required !== undefined && required.length > 0;
}

const target = (reference: unknown, { components }: OpenAPIObject): object =>
  components?.schemas?.[String(reference).split('/').at(-1) ?? ''] ?? {};

/** Fields that a body's class does not have are refused, in the objects within it too. */
function closeSchemas(part: unknown, document: OpenAPIObject, seen: Set<unknown>): void {
  if (typeof part !== 'object' || part === null || seen.has(part)) return;
  seen.add(part);
  if ('properties' in part && !('additionalProperties' in part)) Object.assign(part, { additionalProperties: false });
  if ('$ref' in part) closeSchemas(target(part.$ref, document), document, seen);
  for (const inner of Object.values(part)) closeSchemas(inner, document, seen);
}
