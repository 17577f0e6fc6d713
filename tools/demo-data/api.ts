import { setTimeout as pause } from 'node:timers/promises';

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
   * @throws ApiFailure for any other answer than 2xx
   */
  async call<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const response = await fetch(this.baseUrl + path, {
        method,
        headers: {
          ...(body && { 'content-type': 'application/json' }),
          ...(this.token && { authorization: `Bearer ${this.token}` }),
        },
        ...(body && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(30_000),
      });
      if (response.ok) return (await response.json()) as T;
      if (response.status !== 429 || attempt === attempts) {
        throw new ApiFailure(response.status, `${method} ${path}`, await response.text());
      }
      await response.body?.cancel();
      await pause(Math.min(Number(response.headers.get('retry-after') ?? 5), 60) * 1_000);
    }
  }
}
