import { ApiProblem } from './api-problem';

export interface Authorisation {
  /** The access token, or null when nobody is signed in. */
  readonly getToken?: () => Promise<string | null> | string | null;
  /** The token was refused. Answer true when there is a new one: the request is then made once more. */
  readonly onUnauthorized?: () => Promise<boolean> | boolean;
}

/** fetch with the bearer token. Whatever is no success is thrown as an ApiProblem, and an abort as it is. */
export function authorisedFetch({ getToken, onUnauthorized }: Authorisation) {
  const attempt = async (request: Request): Promise<{ response: Response; token: string | null }> => {
    const token = (await getToken?.()) ?? null;
    if (token) request.headers.set('authorization', `Bearer ${token}`);
    try {
      return { response: await fetch(request), token };
    } catch (failure) {
      if (request.signal.aborted) throw failure;
      throw ApiProblem.unreachable();
    }
  };
  return async (request: Request): Promise<Response> => {
    // A body is read by the first attempt, so the second needs a copy.
    const again = request.clone();
    let { response, token } = await attempt(request);
    if (response.status === 401 && token && (await onUnauthorized?.())) ({ response, token } = await attempt(again));
    if (response.ok) return response;
    const body: unknown = await response.json().catch(() => undefined);
    throw ApiProblem.from(response.status, body, response.headers.get('retry-after'));
  };
}
