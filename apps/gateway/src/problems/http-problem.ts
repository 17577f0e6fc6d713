import type { ErrorBody } from '@abbotsford/contracts';
import type { ProblemCode } from './problem-types';

export interface HttpProblemBody extends Omit<ErrorBody, 'code'> {
  readonly code: ProblemCode;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal by the gateway itself, before any service was asked. */
export class HttpProblem extends Error {
  readonly body: HttpProblemBody;

  constructor(code: ProblemCode, detail: string, more: Omit<HttpProblemBody, 'code' | 'detail'> = {}) {
    super(`${code}: ${detail}`);
    this.name = 'HttpProblem';
    this.body = { code, detail, ...more };
  }
}
