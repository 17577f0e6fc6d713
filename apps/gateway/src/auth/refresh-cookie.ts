import type { FastifyReply, FastifyRequest } from 'fastify';
import { ServiceError, type IssuedTokens, type TokenReply } from '@abbotsford/contracts';

const NAME = 'abbotsford-refresh';
/** Only what needs the cookie gets it. */
const PATH = '/api/auth';

/**
 * Where a refresh token is kept. A web page of ours gets it as a cookie, which no script can read, and not in the answer,
 * where a script could. A page is known by the header `Origin`: browsers send it, and no script can take it away. Programs
 * send none and get the token in the answer.
 */
export class RefreshCookie {
  constructor(private readonly pages: readonly string[]) {}

  /** The answer to a sign-in or a refresh, with the cookie set when a page asked. */
  answer(
    { refresh_token, refresh_expires_in, ...tokens }: IssuedTokens,
    request: FastifyRequest,
    reply: FastifyReply,
  ): TokenReply {
    if (!this.isFromPage(request)) return { ...tokens, refresh_token };
    reply.setCookie(NAME, refresh_token, { ...attributes(request), maxAge: refresh_expires_in });
    return tokens;
  }

  /**
   * The token of the body, else of the cookie, else undefined.
   * @throws ServiceError when a page sends the cookie that is none of ours
   */
  tokenOf(request: FastifyRequest, inBody: string | undefined): string | undefined {
    if (inBody !== undefined) return inBody;
    const token = request.cookies[NAME];
    if (token === undefined) return undefined;
    // SameSite lets other origins of the same site pass, and browsers differ; who asks is looked at here as well.
    if (!this.isFromPage(request)) throw new ServiceError('forbidden', 'This page may not use your session.');
    return token;
  }

  clear(request: FastifyRequest, reply: FastifyReply): void {
    if (request.cookies[NAME] !== undefined) reply.clearCookie(NAME, attributes(request));
  }

  private isFromPage({ headers }: FastifyRequest): boolean {
    return (
      headers.origin !== undefined && this.pages.includes(headers.origin) && headers['sec-fetch-site'] !== 'cross-site'
    );
  }
}

/** A page that came over https reaches the API over https only; browsers see to that. */
const attributes = ({ headers }: FastifyRequest) => ({
  path: PATH,
  httpOnly: true,
  sameSite: 'strict' as const,
  secure: headers.origin?.startsWith('https:') ?? false,
});
