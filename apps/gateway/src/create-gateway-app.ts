import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestLogger, type Logger } from '@abbotsford/service-kit';
import { Admission } from './access/admission';
import type { GatewayConfig } from './config';
import { GatewayModule } from './gateway.module';
import { createHttpServer } from './http/create-http-server';

const exposedHeaders = ['X-Request-Id', 'Retry-After', 'RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'];

class RootModule {}

/** The application without its port. `kit` gives it settings, logger and client; a preview makes no instances of anything. */
export async function createGatewayApp(
  kit: DynamicModule,
  { config, logger }: { config: GatewayConfig; logger: Logger },
  options: { preview?: boolean } = {},
): Promise<NestFastifyApplication> {
  const server = await createHttpServer(config, logger);
  const module = { module: RootModule, imports: [kit, GatewayModule] };
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(server), {
    logger: new NestLogger(logger),
    abortOnError: false,
    bodyParser: false,
    ...options,
  });
  if (!options.preview) app.get(Admission).guard(server);
  app.enableCors({
    origin: [...config.FRONTEND_URL],
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'X-Chat-Session',
      'X-Request-Id',
      'traceparent',
      'tracestate',
    ],
    exposedHeaders,
    // For the cookie with the refresh token; see auth/refresh-cookie.ts.
    credentials: true,
    maxAge: 600,
  });
  return app;
}
