import { setTimeout as pause } from 'node:timers/promises';
import { LocalStackError } from '@abbotsford/local-stack';

/** An answer of the API that is no success. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';

  constructor(
    readonly status: number,
    request: string,
    detail: string,
  ) {
    super(`${request} answered ${status}: ${detail}`);
  }
}

const attempts = 4;
const TIMEOUT_MS = 30_000;

/** One client of the public interface, signed in or not. */
export class Api {
  constructor(
    private readonly baseUrl: string,
    private readonly token?: string,
  ) {}

  signedIn(token: string): Api {
    return new Api(this.baseUrl, token);
  }

  /**
   * Waits as long as the API asks when there were too many requests, a few times.
   * @throws ApiFailure for any other answer than 2xx, LocalStackError when there is none
   */
  async call<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const response = await this.send(method, path, body);
      if (response.ok) return (await response.json()) as T;
      if (response.status !== 429 || attempt === attempts) {
        throw new ApiFailure(response.status, `${method} ${path}`, detailOf(await response.text()));
      }
      await response.body?.cancel();
      await pause(Math.min(Number(response.headers.get('retry-after') ?? 5), 60) * 1_000);
    }
  }

  private async send(method: string, path: string, body: object | undefined): Promise<Response> {
    try {
      return await fetch(this.baseUrl + path, {
        method,
        headers: {
          ...(body && { 'content-type': 'application/json' }),
          ...(this.token && { authorization: `Bearer ${this.token}` }),
        },
        ...(body && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (error) {
      throw new LocalStackError(`No platform answers at ${this.baseUrl} (${reasonOf(error)}): does it run there?`);
    }
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `not within ${TIMEOUT_MS / 1_000} s`;
  // What fetch itself says is always "fetch failed".
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message;
}

/** The sentence of a problem document, with the fields it names; anything else as it is. */
function detailOf(body: string): string {
  try {
    const { detail, errors = [] } = JSON.parse(body) as Problem;
    return [detail ?? body, ...errors.map(({ message }) => message)].join(' ');
  } catch {
    return body;
  }
}

interface Problem {
  readonly detail?: string;
  readonly errors?: readonly { readonly message: string }[];
}
