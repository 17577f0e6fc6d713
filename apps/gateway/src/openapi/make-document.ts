import 'reflect-metadata';
import type { DynamicModule } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import {
  CONFIG,
  createLogger,
  HealthRegistry,
  loadConfig,
  LOGGER,
  ProcessOverview,
  ServiceClient,
  ServiceMetrics,
} from '@abbotsford/service-kit';
import { gatewayConfig } from '../config';
import { createGatewayApp } from '../create-gateway-app';
import { createOpenApiDocument } from './document';

/** The OpenAPI document of the real application, with nothing started and nothing needed. */
export async function makeOpenApiDocument(): Promise<OpenAPIObject> {
  const config = loadConfig(gatewayConfig, { JWT_SECRET: 'not used: nothing is signed or checked here' });
  const logger = createLogger('gateway', 'silent');
  return createOpenApiDocument(await createGatewayApp(emptyKit, { config, logger }, { preview: true }));
}

class EmptyKit {}

const kit = [CONFIG, LOGGER, ServiceClient, ServiceMetrics, HealthRegistry, ProcessOverview];

/** In a preview Nest looks for what classes ask for, and uses none of it. */
const emptyKit: DynamicModule = {
  module: EmptyKit,
  global: true,
  providers: kit.map((provide) => ({ provide, useFactory: () => null })),
  exports: kit,
};
