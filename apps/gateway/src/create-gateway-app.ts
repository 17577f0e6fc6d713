import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestLogger, type Logger } from '@abbotsford/service-kit';
import { Admission } from './access/admission';
import type { GatewayConfig } from './config';
import { GatewayModule } from './gateway.module';
import { corsOptions } from './http/cors';
import { createHttpServer } from './http/create-http-server';

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
  app.enableCors(corsOptions(config));
  return app;
}
