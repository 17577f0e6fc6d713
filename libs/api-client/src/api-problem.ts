import type { components } from './generated/schema';

type FieldProblem = components['schemas']['ProblemField'];

const TYPE_PREFIX = 'urn:abbotsford:problem:';

/** A request that did not succeed. `message` is a sentence for the person; branch on `code`, never on words. */
export class ApiProblem extends Error {
  constructor(
    /** HTTP status; 0 when no answer came. */
    readonly status: number,
    /** What kind of problem, e.g. `deal.stale_version`; `unreachable` and `unknown` are made here. */
    readonly code: string,
    detail: string,
    readonly document: Readonly<Record<string, unknown>> = {},
    /** Seconds after which trying again makes sense. */
    readonly retryAfter?: number,
  ) {
    super(detail);
    this.name = 'ApiProblem';
  }

  /** No answer came: the connection or the server is down. */
  static unreachable(): ApiProblem {
    return new ApiProblem(0, 'unreachable', 'We can’t reach our server. Check your connection and try again.');
  }

  /** An answer that is no problem document still gets a sentence. */
  static from(status: number, body: unknown, retryAfterHeader: string | null = null): ApiProblem {
    const document = isRecord(body) ? body : {};
    const { type, detail, title } = document;
    const code = typeof type === 'string' && type.startsWith(TYPE_PREFIX) ? type.slice(TYPE_PREFIX.length) : 'unknown';
    const sentence = [detail, title].find((text) => typeof text === 'string' && text !== '');
    const seconds = Number.parseInt(retryAfterHeader ?? '', 10);
    return new ApiProblem(
      status,
      code,
      typeof sentence === 'string' ? sentence : 'That didn’t work. Please try again in a moment.',
      document,
      Number.isNaN(seconds) ? undefined : seconds,
    );
  }

  /** The same id is in our logs. */
  get requestId(): string | undefined {
    const id = this.document['request_id'];
    return typeof id === 'string' ? id : undefined;
  }

  get errors(): readonly FieldProblem[] {
    const errors = this.document['errors'];
    return Array.isArray(errors) ? errors.filter(isFieldProblem) : [];
  }

  /** What is stored now, when a change was refused because it was made on an older state. */
  get current(): unknown {
    return this.document['current'];
  }

  /** The sentence about one field of a form, if there is one; for people, who know the field by its label. */
  forField(field: string): string | undefined {
    const message = this.errors.find((error) => error.field === field)?.message;
    return message?.startsWith(`${field} `) ? `This ${message.slice(field.length + 1)}.` : message;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return isRecord(value) && typeof value['field'] === 'string' && typeof value['message'] === 'string';
}
