import type { OpenAPIObject } from '@nestjs/swagger';
import type { RunningGateway } from '../src/boot-gateway';

type Schema = {
  readonly type?: string | string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly enum?: readonly string[];
  readonly additionalProperties?: boolean;
  /** Of a field that is an object. */
  readonly allOf?: readonly unknown[];
  readonly items?: { readonly type?: string };
  readonly minItems?: number;
};

/** One method of one path, as the gateway's own OpenAPI document tells of it. */
export interface Operation {
  readonly name: string;
  readonly method: string;
  /** With an id in place of each parameter. */
  readonly path: string;
  readonly template: string;
  readonly closed: boolean;
  /** Who may call. */
  readonly access: string;
  readonly statuses: readonly number[];
  /** The headers of each answer, by its status. */
  readonly answerHeaders: Readonly<Record<string, readonly string[]>>;
  /** The fields of the body; null when it takes none. */
  readonly body: Readonly<Record<string, Schema>> | null;
  /** True when the document says that the body has no other fields. */
  readonly bodyIsClosed: boolean;
  /** True when the document says that a request without a body is refused. */
  readonly bodyIsNeeded: boolean;
  readonly query: readonly string[];
  readonly headers: readonly string[];
}

export const SOME_ID = '65f0c0ffee65f0c0ffee65f0';

export async function operations(gateway: RunningGateway): Promise<Operation[]> {
  const document = (await (await fetch(`${gateway.url}/docs/openapi.json`)).json()) as OpenAPIObject;
  return Object.entries(document.paths).flatMap(([template, item]) =>
    Object.entries(item as Record<string, never>).map(([method, operation]) =>
      read(document, template, method, operation),
    ),
  );
}

interface Documented {
  readonly security?: unknown;
  readonly 'x-access': string;
  readonly responses: Readonly<Record<string, { readonly headers?: object }>>;
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content: { readonly 'application/json': { readonly schema: { readonly $ref: string } } };
  };
}

function read(document: OpenAPIObject, template: string, method: string, operation: Documented): Operation {
  const reference = operation.requestBody?.content['application/json'].schema.$ref.split('/').at(-1);
  const schemas = document.components?.schemas as Record<string, Schema> | undefined;
  const namesOf = (place: string): string[] =>
    (operation.parameters ?? []).filter((parameter) => parameter.in === place).map(({ name }) => name);
  return {
    name: `${method.toUpperCase()} ${template}`,
    method: method.toUpperCase(),
    template,
    path: template.replaceAll(/\{\w+\}/g, SOME_ID),
    closed: operation.security !== undefined,
    access: operation['x-access'],
    statuses: Object.keys(operation.responses).map(Number),
    answerHeaders: Object.fromEntries(
      Object.entries(operation.responses).map(([status, { headers }]) => [status, Object.keys(headers ?? {})]),
    ),
    body: reference === undefined ? null : (schemas?.[reference]?.properties ?? {}),
    bodyIsClosed: reference !== undefined && schemas?.[reference]?.additionalProperties === false,
    bodyIsNeeded: operation.requestBody?.required ?? false,
    query: namesOf('query'),
    headers: namesOf('header'),
  };
}
