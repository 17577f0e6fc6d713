import { applyDecorators, HttpCode } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiExtension,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiResponse,
  getSchemaPath,
  type ApiResponseOptions,
} from '@nestjs/swagger';
import { fieldsOf, type Class, type ErrorCode, type RequestContract } from '@abbotsford/contracts';
import { OpenTo, takesRight, type Access } from '../access/access';
import { IDEMPOTENCY_KEY, KEY_PATTERN, TakesIdempotencyKey } from './idempotency-key';
import { LimitedBy, type RateLimitName } from '../limits/rate-limits';
import { ProblemDocument } from '../problems/problem-document';
import { problemTypes, type ProblemCode } from '../problems/problem-types';
import { describeClass, type Direction } from '../openapi/describe-class';
import { eventSchema, type EventClasses } from '../openapi/event-schema';
import { FORM_EXTENSION } from '../openapi/forms';

type MediaType = `${string}/${string}`;

/** What a route answers when all is well. */
type Answer =
  | Class
  | { readonly listOf: Class }
  | { readonly pageOf: Class }
  | { readonly file: MediaType | readonly MediaType[]; readonly about: string }
  | { readonly events: EventClasses; readonly about: string };

interface RouteDeclaration {
  readonly access: Access;
  readonly summary: string;
  readonly answer: Answer;
  /** For a route that takes its body in several forms; one that takes JSON names the class in its signature. */
  readonly body?: { readonly json: Class; readonly form: object };
  /** What the header `Idempotency-Key` means, for a route whose contracts do not say that they take one. */
  readonly idempotencyKey?: string;
  /** 200 without it. */
  readonly status?: number;
  /** The requests that it makes; their errors are its problems. */
  readonly calls?: readonly Pick<RequestContract, 'errors' | 'idempotent' | 'audit'>[];
  /** Answers 403 to pages that are none of ours and send a cookie. */
  readonly refusesPages?: boolean;
  readonly limit?: Exclude<RateLimitName, 'global'> | 'none';
}

const always: readonly ProblemCode[] = ['request.invalid', 'service.failed', 'service.unavailable', 'service.deadline'];

const repeatHelp =
  'A repeat of the request with the same key gets the first answer, for 24 hours. 409 while the first is under way, 422 with ' +
  'another body; after an error the key may be used again';

/** Says in the document who may call: `public`, `user` (any signed-in person) or the right that it takes. */
const ACCESS_EXTENSION = 'x-access';

/** Says what entry of the audit log it makes when somebody who works here calls. */
const AUDIT_EXTENSION = 'x-audit';

const keyHeader = (description: string) => ({
  name: IDEMPOTENCY_KEY,
  required: false,
  description,
  schema: { type: 'string' as const, pattern: KEY_PATTERN },
});

/** Everything about a route but its path: who may call it, how often, and what it answers. */
export function Route(o: RouteDeclaration): MethodDecorator {
  const status = o.status ?? 200;
  const audit = o.calls?.flatMap((contract) => contract.audit?.action ?? [])[0];
  const key = o.idempotencyKey ?? (o.calls?.some(({ idempotent }) => idempotent) ? repeatHelp : undefined);
  return applyDecorators(
    describeParameters,
    HttpCode(status),
    OpenTo(o.access),
    ...(o.access === 'public' ? [] : [ApiBearerAuth()]),
    ...(o.limit ? [LimitedBy(o.limit)] : []),
    ...(key === undefined ? [] : [TakesIdempotencyKey(), ApiHeader(keyHeader(key))]),
    ApiOperation({ summary: o.summary }),
    ApiExtension(ACCESS_EXTENSION, o.access),
    ...(audit === undefined ? [] : [ApiExtension(AUDIT_EXTENSION, audit)]),
    ...(o.body ? [ApiBody({ type: o.body.json }), ApiExtension(FORM_EXTENSION, o.body.form)] : []),
    ...modelsOf(o.answer),
    ...(o.body ? modelsOf(o.body.json, 'request') : []),
    ApiResponse({ status, ...describeAnswer(o.answer) }),
    ...problemResponses(o),
  );
}

/** The classes of body, query and path, as the method's signature names them. */
const describeParameters: MethodDecorator = (target, key) => {
  const types = (Reflect.getMetadata('design:paramtypes', target, key) ?? []) as Class[];
  for (const type of types) if (fieldsOf(type).size > 0) describeClass(type, 'request');
};

function modelsOf(answer: Answer, direction: Direction = 'answer'): MethodDecorator[] {
  const classes = classesOf(answer);
  for (const of of classes) describeClass(of, direction);
  return [ApiExtraModels(...classes)];
}

function classesOf(answer: Answer): readonly Class[] {
  if (typeof answer === 'function') return [answer];
  if ('events' in answer) return Object.values(answer.events);
  if ('file' in answer) return [];
  return ['listOf' in answer ? answer.listOf : answer.pageOf];
}

function describeAnswer(answer: Answer): ApiResponseOptions {
  if (typeof answer === 'function') return { description: 'Done', type: answer };
  if ('listOf' in answer) return { description: 'Done', type: answer.listOf, isArray: true };
  if ('events' in answer) {
    return { description: answer.about, content: { 'text/event-stream': { schema: eventSchema(answer.events) } } };
  }
  if ('file' in answer) {
    const content = [answer.file].flat().map((type) => [type, { schema: { type: 'string' as const } }]);
    return {
      description: answer.about,
      content: Object.fromEntries(content) as Record<MediaType, { schema: { type: 'string' } }>,
    };
  }
  const items = { type: 'array', items: { $ref: getSchemaPath(answer.pageOf) } };
  const page = {
    type: 'object',
    required: ['items', 'next_cursor'],
    properties: { items, next_cursor: { type: 'string', nullable: true } },
  };
  return { description: 'An array; with `limit` a page', schema: { oneOf: [items, page] } };
}

function problemResponses(o: RouteDeclaration): MethodDecorator[] {
  describeClass(ProblemDocument, 'answer');
  const codes = new Set<ProblemCode>([
    ...always,
    ...(o.limit === 'none' ? [] : (['http.too_many_requests'] as const)),
    ...(o.access === 'public' ? [] : (['auth.unauthorized'] as const)),
    ...(takesRight(o.access) || o.refusesPages ? (['forbidden'] as const) : []),
    ...(o.calls ?? []).flatMap((contract): readonly ErrorCode[] => contract.errors),
  ]);
  const statuses = new Set([...codes].map((code) => problemTypes[code].status));
  return [
    ApiExtraModels(ProblemDocument),
    ...[...statuses].map((status) =>
      ApiResponse({
        status,
        description: [...codes]
          .filter((code) => problemTypes[code].status === status)
          .map((code) => `${problemTypes[code].title} (\`${code}\`)`)
          .join('; '),
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDocument) } } },
      }),
    ),
  ];
}
