import { fieldsOf, FreeForm, Nested, Text, Whole } from '@abbotsford/contracts';
import type { HttpProblemBody } from './http-problem';
import { problemTypes, type ProblemCode } from './problem-types';

export class ProblemField {
  @Text({ max: 200, about: 'Name of the field, `body` for the whole body' })
  field!: string;

  @Text({ max: 500 })
  message!: string;
}

/** RFC 9457. A problem may have further members, such as `current`, what a 409 says is stored now. */
export class ProblemDocument {
  @Text({ max: 200, about: 'Names the kind of problem; stable', example: 'urn:abbotsford:problem:request.invalid' })
  type!: string;

  @Text({ max: 200 })
  title!: string;

  @Whole({ min: 400, max: 599 })
  status!: number;

  @Text({ max: 1_000, about: 'A sentence for the person who reads it' })
  detail!: string;

  @Text({ max: 2_000, about: 'The path that was asked' })
  instance!: string;

  @Text({ max: 64, about: 'The same as in the header X-Request-Id and in our logs' })
  request_id!: string;

  @Nested(() => ProblemField, { array: { max: 1_000 }, optional: true, about: 'With 400, 413, 415 and 422' })
  errors?: ProblemField[];

  @FreeForm({ optional: true, about: 'With a stale change: what is stored now' })
  current?: Record<string, unknown>;
}

const problemType = (code: ProblemCode): string => `urn:abbotsford:problem:${code}`;

const ownMembers: ReadonlySet<string> = new Set(
  [...fieldsOf(ProblemDocument).keys()].filter((name) => name !== 'current'),
);

export function problemDocument(body: HttpProblemBody, instance: string, requestId: string): ProblemDocument {
  const { status, title } = problemTypes[body.code];
  const further = Object.entries(body.data ?? {}).filter(([name]) => !ownMembers.has(name));
  return {
    ...Object.fromEntries(further),
    type: problemType(body.code),
    title,
    status,
    detail: body.detail,
    instance,
    request_id: requestId,
    ...(body.errors ? { errors: [...body.errors] } : {}),
  };
}
