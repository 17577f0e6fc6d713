import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { HttpProblem } from '../problems/http-problem';

/** A route that takes `multipart/form-data`, besides JSON; it reads the form itself. */
export const TakesForm = (): MethodDecorator => RouteConfig({ takesForm: true });

/** The parser of forms is there for all routes; those that do not read one would hang on it. */
export function refuseUnwantedForms(
  request: FastifyRequest,
  _reply: unknown,
  _payload: unknown,
  done: (error?: Error) => void,
): void {
  const isForm = /^\s*multipart\//i.test(request.headers['content-type'] ?? '');
  const { config } = request.routeOptions as { readonly config?: { readonly takesForm?: boolean } };
  if (!isForm || config?.takesForm === true || request.is404) return done();
  done(
    new HttpProblem(
      'http.unsupported_media_type',
      'Please send JSON, with the header Content-Type: application/json.',
      { errors: [{ field: 'body', message: 'must be JSON' }] },
    ),
  );
}
