import { trace } from '@opentelemetry/api';
import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import { currentContext } from '../context/request-context';

export type { Logger } from 'pino';

/** Never written, wherever in a logged object they stand (two levels deep). */
const secretKeys = ['password', 'access_token', 'refresh_token', 'authorization', 'token', 'api_key', 'secret'];

/** JSON lines on standard output; each carries service, request id, trace id, and who asked: the user's id and a hash of the address. */
export function createLogger(service: string, level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: secretKeys.flatMap((k) => [k, `*.${k}`, `*.*.${k}`]), censor: '[hidden]' },
    mixin: () => {
      const { requestId, principal, client } = currentContext() ?? {};
      const traceId = trace.getActiveSpan()?.spanContext().traceId;
      return {
        ...(requestId ? { request_id: requestId } : {}),
        ...(traceId ? { trace_id: traceId } : {}),
        ...(principal ? { user_id: principal.id } : {}),
        ...(client ? { client } : {}),
      };
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Nest's own messages through the same logger. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.logger.debug({ context: rest.at(-1) }, String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    if (message instanceof Error) this.logger.error({ err: message, context: rest.at(-1) }, message.message);
    else this.logger.error({ stack: rest[0], context: rest.at(-1) }, String(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn({ context: rest.at(-1) }, String(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.logger.trace({ context: rest.at(-1) }, String(message));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.logger.trace({ context: rest.at(-1) }, String(message));
  }
}
