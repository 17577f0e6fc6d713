import { Module, type DynamicModule } from '@nestjs/common';
import type { NatsConnection } from '@nats-io/transport-node';
import { HealthRegistry } from './health/health-registry';
import { ServiceMetrics } from './health/metrics';
import { ProcessOverview } from './health/process-overview';
import type { Logger } from './logging/logger';
import { ServiceClient } from './messaging/service-client';
import { CONFIG, LOGGER, NATS, SERVICE } from './tokens';

export interface KitParts {
  readonly service: string;
  readonly config: unknown;
  readonly logger: Logger;
  readonly nats: NatsConnection;
  readonly health: HealthRegistry;
  readonly overview: ProcessOverview;
  readonly metrics: ServiceMetrics;
  readonly client: ServiceClient;
}

/** Gives every module of a process its settings, logger, connection, health and client. */
@Module({})
export class ServiceKitModule {
  static forRoot(parts: KitParts): DynamicModule {
    const providers = [
      { provide: SERVICE, useValue: parts.service },
      { provide: CONFIG, useValue: parts.config },
      { provide: LOGGER, useValue: parts.logger },
      { provide: NATS, useValue: parts.nats },
      { provide: HealthRegistry, useValue: parts.health },
      { provide: ProcessOverview, useValue: parts.overview },
      { provide: ServiceMetrics, useValue: parts.metrics },
      { provide: ServiceClient, useValue: parts.client },
    ];
    return { module: ServiceKitModule, global: true, providers, exports: providers.map((p) => p.provide) };
  }
}
