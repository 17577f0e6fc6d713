import 'reflect-metadata';
import { Controller, Module, type DynamicModule, type INestMicroservice, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestMicroservice } from '@nestjs/microservices';
import type { NatsConnection } from '@nats-io/transport-node';
import {
  describeService,
  DescribeServiceRequest,
  health,
  HealthRequest,
  type RequestContract,
  type ServiceHealth,
  type ServiceName,
  type ServiceOverview,
} from '@abbotsford/contracts';
import { AuditModule } from './audit/audit.module';
import { collectStartUpGarbage } from './collect-garbage';
import { ConfigError, loadConfig, type ConfigDefinition, type ConfigOf } from './config/define-config';
import { describeSettings } from './config/describe-settings';
import type { BusSettings } from './config/service-settings';
import { requireRight } from './context/authorise';
import type { RequestContext } from './context/request-context';
import { EventConsumer } from './events/event-consumer';
import { EventsModule } from './events/events.module';
import { ensureStreams } from './events/streams';
import { HealthRegistry } from './health/health-registry';
import { startHealthServer } from './health/health-server';
import { ServiceMetrics } from './health/metrics';
import { ProcessOverview } from './health/process-overview';
import { IdempotencyModule } from './idempotency/idempotency.module';
import { createLogger, NestLogger, type Logger } from './logging/logger';
import { connectNats } from './messaging/connection';
import { compareContracts } from './messaging/contract-check';
import { ErrorFilter } from './messaging/error-filter';
import { Handles } from './messaging/handles';
import { NatsStrategy } from './messaging/nats-strategy';
import { RequestGate } from './messaging/request-gate';
import { ServiceClient } from './messaging/service-client';
import { registerTracing } from './messaging/tracing';
import { MongoModule, type MongoSettings } from './persistence/mongo.module';
import { RetentionModule } from './persistence/retention.module';
import type { RetentionRule } from './persistence/retention-rule';
import { ServiceKitModule, type KitParts } from './service-kit.module';

export const VERSION = process.env['npm_package_version'] ?? '0.1.0';

interface ProcessSettings extends BusSettings {
  readonly HEALTH_PORT: number;
  readonly HEALTH_HOST: string;
}

export interface ServiceDefinition<D extends ConfigDefinition = ConfigDefinition> {
  readonly name: ServiceName;
  readonly config: D;
  readonly module: Type | DynamicModule;
  /** What its health says while MongoDB is away: `degraded` for a service that goes on without it. Absent means `down`. */
  readonly withoutDatabase?: 'down' | 'degraded';
  /** How long it keeps what; with a collection that has no rule it does not start. */
  readonly retention?: readonly RetentionRule[];
  /** The requests that this service answers; with none missing and none twice, or it does not start. */
  readonly contracts: readonly RequestContract[];
}

export interface RunningService {
  readonly app: INestMicroservice;
  readonly client: ServiceClient;
  readonly nats: NatsConnection;
  readonly healthPort: number;
  /** Answers what is under way, then stops. */
  close(): Promise<void>;
}

const openServer =
  'names a server that lets anybody in, who then may do everything as an administrator: give it the users that npm run deploy-secrets makes, or say that this is meant with NATS_ALLOW_OPEN=true';

/** The parts that any process on the bus has, the gateway too. */
export async function createKitParts<D extends ConfigDefinition>(
  name: string,
  definition: D,
  env: NodeJS.ProcessEnv,
): Promise<KitParts & { config: ConfigOf<D> & ProcessSettings }> {
  const config = loadConfig(definition, env) as ConfigOf<D> & ProcessSettings;
  registerTracing();
  const logger = createLogger(name, config.DEBUG ? 'debug' : config.LOG_LEVEL);
  const nats = await connectNats({ address: config, service: name, logger });
  const openness = nats.info?.auth_required ? null : openServer;
  if (openness && env['NODE_ENV'] === 'production' && !config.NATS_ALLOW_OPEN) {
    await nats.close();
    throw new ConfigError(name, [{ variable: 'NATS_URL', reason: openness }]);
  }
  if (openness) logger.warn(`NATS_URL ${openness}`);
  const healthRegistry = new HealthRegistry(name, VERSION);
  const metrics = new ServiceMetrics(name);
  const client = new ServiceClient(nats, name, metrics);
  healthRegistry.add('messaging', () =>
    client.connected ? { status: 'up' } : { status: 'down', detail: 'not connected' },
  );
  const overview = new ProcessOverview(healthRegistry, describeSettings(definition, env));
  return { service: name, config, logger, nats, health: healthRegistry, overview, metrics, client };
}

/** Starts a service and gives a handle; `env` is process.env but in tests. */
export async function bootService(definition: ServiceDefinition, env: NodeJS.ProcessEnv): Promise<RunningService> {
  const parts = await createKitParts(definition.name, definition.config, env);
  const { logger, nats, config } = parts;
  const contracts = [...definition.contracts, health(definition.name), describeService(definition.name)];
  const strategy = new NatsStrategy(nats, {
    service: definition.name,
    contracts,
    graceMs: config.SHUTDOWN_GRACE_MS,
    logger,
    metrics: parts.metrics,
    gate: new RequestGate(config, parts.metrics, parts.health),
  });
  const ownsData = 'MONGODB_URL' in definition.config.settings;
  let app: INestMicroservice | undefined;
  let healthServer: Awaited<ReturnType<typeof startHealthServer>> | undefined;
  const close = async (): Promise<void> => {
    parts.health.stop();
    // Before any part of the service goes, all that it was asked is answered.
    await Promise.all([strategy.close(), ownsData && app?.get(EventConsumer, { strict: false }).stop()]);
    await app?.close();
    await healthServer?.close();
    await nats.close();
  };
  try {
    await ensureStreams(nats, definition.name, config);
    app = await NestFactory.createMicroservice(rootModule(definition, parts, ownsData), {
      strategy,
      logger: new NestLogger(logger),
      abortOnError: false,
    });
    app.useGlobalFilters(new ErrorFilter(contracts, logger));
    // init() runs the lifecycle hooks itself; without this Nest runs them a second time, and every consumer starts twice.
    (app as NestMicroservice).setIsInitHookCalled(true);
    await app.init();
    const problems = compareContracts(contracts, strategy.handledSubjects);
    if (problems.length) throw new Error(`${definition.name} does not fit its contracts:\n  ${problems.join('\n  ')}`);
    await app.listen();
    // Only with its subscriptions at the server is a service ready: a request before that finds nobody.
    await nats.flush();
    healthServer = await startHealthServer(
      { port: config.HEALTH_PORT, host: config.HEALTH_HOST },
      parts.health,
      parts.metrics,
    );
  } catch (error) {
    await close();
    throw error;
  }
  logger.info({ health_port: healthServer.port }, `${definition.name} is ready`);
  return { app, client: parts.client, nats, healthPort: healthServer.port, close };
}

/** The whole of a service's main.ts. */
export async function startService(definition: ServiceDefinition): Promise<void> {
  try {
    const service = await bootService(definition, process.env);
    stopOnSignals(() => service.close());
    collectStartUpGarbage();
  } catch (error) {
    reportAndExit(error);
  }
}

/** SIGTERM and SIGINT stop the process cleanly; a second one at once. */
export function stopOnSignals(close: () => Promise<void>): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

export function reportAndExit(error: unknown): never {
  const message =
    error instanceof ConfigError
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function rootModule(definition: ServiceDefinition, parts: KitParts, ownsData: boolean): DynamicModule {
  @Controller()
  class HealthController {
    @Handles(health(definition.name))
    report(_request: HealthRequest): Promise<ServiceHealth> {
      return parts.health.report();
    }

    @Handles(describeService(definition.name))
    async describe(_request: DescribeServiceRequest, context: RequestContext): Promise<ServiceOverview> {
      requireRight(context, 'settings.read');
      return parts.overview.now();
    }
  }

  @Module({})
  class RootModule {}

  const contracts = definition.contracts.filter((contract) => contract.idempotent);
  const idempotent = contracts.length > 0 ? [IdempotencyModule.forRoot(contracts)] : [];
  return {
    module: RootModule,
    controllers: [HealthController],
    imports: [
      ServiceKitModule.forRoot(parts),
      ...(ownsData
        ? [
            MongoModule.forRoot(parts.config as MongoSettings, definition.withoutDatabase),
            RetentionModule.forRoot(definition.retention ?? []),
            EventsModule,
            ...idempotent,
            AuditModule.forRoot(definition.contracts),
          ]
        : []),
      definition.module,
    ],
  };
}

export type { Logger };
