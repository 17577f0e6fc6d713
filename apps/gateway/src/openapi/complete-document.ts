import type { OpenAPIObject } from '@nestjs/swagger';
import { problemTypes, type ProblemCode } from '../problems/problem-types';

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Record<string, object>;
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
    for (const { schema } of Object.values(requestBody?.content ?? {})) closeSchemas(schema, document, new Set());
  }
  return document;
}

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDocument' } } },
});

/** Fields that a body's class does not have are refused, in the objects within it too. */
function closeSchemas(part: unknown, document: OpenAPIObject, seen: Set<unknown>): void {
  if (typeof part !== 'object' || part === null || seen.has(part)) return;
  seen.add(part);
  if ('properties' in part && !('additionalProperties' in part)) Object.assign(part, { additionalProperties: false });
  if ('$ref' in part && typeof part.$ref === 'string') {
    closeSchemas(document.components?.schemas?.[part.$ref.split('/').at(-1) ?? ''], document, seen);
  }
  for (const inner of Object.values(part)) closeSchemas(inner, document, seen);
}
