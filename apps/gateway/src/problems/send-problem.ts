import type { FastifyReply, FastifyRequest } from 'fastify';
import { logSecurityEvent, type Logger, type SecurityEvent } from '@abbotsford/service-kit';
import { whoAsks } from '../exchange/exchange';
import { REQUEST_ID_HEADER } from '../exchange/request-id';
import type { HttpProblemBody } from './http-problem';
import { problemDocument, type ProblemDocument } from './problem-document';
import { toProblem } from './to-problem';

/** What a problem and the log tell of the request that it belongs to. */
type RequestAbout = Pick<FastifyRequest, 'id' | 'url' | 'method'> & {
  readonly routeOptions: Pick<FastifyRequest['routeOptions'], 'url'>;
} & Partial<Pick<FastifyRequest, 'user' | 'exchange'>>;

/** Refusals that tell of somebody trying what they may not. */
const securityEvents: Readonly<Record<number, SecurityEvent>> = {
  401: 'access_refused',
  403: 'access_refused',
  429: 'limit_reached',
};

/** The problem document of whatever was thrown. What is our fault is logged, here and nowhere else. */
export function problemOf(
  error: unknown,
  request: RequestAbout,
  logger: Logger,
): { body: HttpProblemBody; document: ProblemDocument } {
  const { body, expected } = toProblem(error);
  const document = problemDocument(body, pathOf(request.url), request.id);
  const about = {
    request_id: request.id,
    method: request.method,
    route: request.routeOptions.url,
    ...whoAsks(request),
  };
  if (!expected) logger.error({ ...about, err: error }, 'a request failed');
  else if (document.status >= 500) logger.warn({ ...about, code: body.code }, 'a request could not be answered');
  const event = securityEvents[document.status];
  if (event) logSecurityEvent(logger, event, { ...about, reason: body.code });
  return { body, document };
}

/** Answers with a problem document. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, logger: Logger): void {
  const { body, document } = problemOf(error, request, logger);
  if (reply.sent || reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  reply.header(REQUEST_ID_HEADER, request.id);
  if (body.retry_after !== undefined) reply.header('retry-after', String(body.retry_after));
  if (document.status === 401) reply.header('www-authenticate', 'Bearer');
  for (const [name, value] of Object.entries(body.headers ?? {})) reply.header(name, value);
  reply
    .status(document.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(document));
}

/** Without the query, where session ids may stand. */
function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? url;
}
