import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { fastify, type FastifyInstance } from 'fastify';
import { invalid, type Logger } from '@abbotsford/service-kit';
import type { GatewayConfig } from '../config';
import { HttpProblem } from '../problems/http-problem';
import { refuseMalformed } from '../problems/refuse-malformed';
import { sendProblem } from '../problems/send-problem';
import { addressHash } from './address-hash';
import { keepBodyLimits } from './body-limit';
import { beginExchange } from '../exchange/exchange';
import { compressReplies } from './compress-replies';
import { KnownRoutes } from './known-routes';
import { leaveBodiesUnread } from './leave-bodies-unread';
import { parseJson } from './parse-json';
import { refuseNullCharacters } from './refuse-null-characters';
import { refuseUnwantedForms } from './takes-form';
import { requestId } from '../exchange/request-id';
import { routeUpgrades } from './route-upgrades';

/** Above 1 MB, so that a text of 1 MB reaches the validation, which names its field. */
const BODY_LIMIT = 1.5 * 1_024 * 1_024;

type HttpSettings = Pick<GatewayConfig, 'TRUSTED_PROXIES' | 'JWT_SECRET'>;

/** Fastify as the gateway wants it; Nest adds the routes. */
export async function createHttpServer(config: HttpSettings, logger: Logger): Promise<FastifyInstance> {
  const server = fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    genReqId: requestId,
    trustProxy: config.TRUSTED_PROXIES.length > 0 ? [...config.TRUSTED_PROXIES] : false,
    // A connection that is open when we stop gets its answer.
    return503OnClosing: false,
    // Ids that are too long are refused as ids, by name, and not as unknown addresses.
    routerOptions: { maxParamLength: 4_096 },
    // A file of the largest size comes through a slow line in this time; the headers have a shorter one of their own.
    requestTimeout: 180_000,
    clientErrorHandler: refuseMalformed,
    frameworkErrors: (_error, request, reply) =>
      sendProblem(invalid([{ field: 'path', message: 'is not a valid address' }]), request, reply, logger),
  });
  const hashOf = addressHash(config.JWT_SECRET);
  server.addHook('onRequest', (request, reply, done) => {
    beginExchange(request, reply, logger, hashOf(request.ip));
    done();
  });
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    // Pages of other origins that FRONTEND_URL lists read the answers; who may is for CORS to say.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
  // After every onRequest hook, so that refusals carry the CORS headers too.
  server.addHook('preParsing', (request, _reply, _payload, done) => {
    try {
      refuseNullCharacters(request.params, request.query, request.url);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseJson(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
  await server.register(multipart);
  await server.register(cookie);
  server.addHook('preParsing', refuseUnwantedForms);
  keepBodyLimits(server);
  refuseWrongMethods(server);
  routeUpgrades(server);
  leaveBodiesUnread(server);
  compressReplies(server);
  return server;
}

function refuseWrongMethods(server: FastifyInstance): void {
  const routes = new KnownRoutes();
  server.addHook('onRoute', ({ url, method }) => routes.add(url, [method].flat()));
  server.addHook('preParsing', (request, _reply, _payload, done) => {
    const allowed = request.is404 ? routes.methodsOf(request.url.split('?', 1)[0] ?? '') : [];
    if (allowed.length === 0) return done();
    const detail = `This address takes ${allowed.join(', ')}.`;
    done(new HttpProblem('http.method_not_allowed', detail, { headers: { allow: allowed.join(', ') } }));
  });
}
