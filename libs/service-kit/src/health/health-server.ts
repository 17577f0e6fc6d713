import { createServer, type Server } from 'node:http';
import type { HealthRegistry } from './health-registry';
import type { ServiceMetrics } from './metrics';

/** Probes and metrics on an internal port, apart from the traffic. */
export async function startHealthServer(
  { port, host }: { readonly port: number; readonly host: string },
  health: HealthRegistry,
  metrics: ServiceMetrics,
): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const answer = (status: number, type: string, body: string): void => {
      response.writeHead(status, { 'content-type': type }).end(body);
    };
    const respond = async (): Promise<void> => {
      if (request.url === '/health/live') answer(200, 'application/json', '{"status":"live"}');
      else if (request.url === '/health/ready') {
        const report = await health.report();
        answer(report.status === 'unhealthy' ? 503 : 200, 'application/json', JSON.stringify(report));
      } else if (request.url === '/metrics')
        answer(200, metrics.registry.contentType, await metrics.registry.metrics());
      else answer(404, 'application/json', '{"status":"not found"}');
    };
    respond().catch(() => answer(500, 'application/json', '{"status":"failed"}'));
  });
  await listen(server, port, host);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}
