import 'reflect-metadata';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createKitParts, ServiceKitModule, startHealthServer } from '@abbotsford/service-kit';
import { gatewayConfig } from './config';
import { createGatewayApp } from './create-gateway-app';
import { DocsFiles } from './docs/docs-files';
import { createOpenApiDocument } from './openapi/document';

export interface RunningGateway {
  readonly app: NestFastifyApplication;
  /** Where it listens, e.g. `http://127.0.0.1:8000`. */
  readonly url: string;
  readonly healthPort: number;
  /** Answers what is under way, then stops. */
  close(): Promise<void>;
}

/**
 * Time for load balancers to see that this gateway is not ready and to send to others. Until then it answers as ever,
 * and every answer asks the client to take another connection for its next request.
 */
async function sayGoodbye(server: Server, delayMs: number): Promise<void> {
  server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
    response.shouldKeepAlive = false;
  });
  await pause(delayMs);
}

/** Starts the gateway and gives a handle; `env` is process.env but in tests. */
export async function bootGateway(env: NodeJS.ProcessEnv): Promise<RunningGateway> {
  const parts = await createKitParts('gateway', gatewayConfig, env);
  let app: NestFastifyApplication | undefined;
  let healthServer: Awaited<ReturnType<typeof startHealthServer>> | undefined;
  const close = async (): Promise<void> => {
    parts.health.stop();
    const server = app?.getHttpServer();
    // Only a gateway that was ready has anybody who sends to it.
    if (server && healthServer) await sayGoodbye(server, parts.config.SHUTDOWN_DELAY_MS);
    const grace = setTimeout(() => server?.closeAllConnections(), parts.config.SHUTDOWN_GRACE_MS);
    await app?.close();
    clearTimeout(grace);
    await healthServer?.close();
    await parts.nats.close();
  };
  try {
    app = await createGatewayApp(ServiceKitModule.forRoot(parts), parts);
    app.get(DocsFiles).publish(createOpenApiDocument(app));
    await app.listen(parts.config.PORT, parts.config.HOST);
    healthServer = await startHealthServer(
      { port: parts.config.HEALTH_PORT, host: parts.config.HEALTH_HOST },
      parts.health,
      parts.metrics,
    );
  } catch (error) {
    await close();
    throw error;
  }
  const { port } = app.getHttpServer().address() as { port: number };
  parts.logger.info({ port, health_port: healthServer.port }, 'gateway is ready');
  return { app, url: `http://127.0.0.1:${port}`, healthPort: healthServer.port, close };
}
