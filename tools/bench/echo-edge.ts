import { fastify } from 'fastify';
import { createKitParts, defineConfig, healthPort, messagingSettings } from '@abbotsford/service-kit';
import { echo } from './echo-contract';

/** Two routes of one process: `/bare` answers by itself, `/echo` asks the echo service over NATS. */
const parts = await createKitParts(
  'gateway',
  defineConfig('gateway', { ...messagingSettings, ...healthPort(0) }),
  process.env,
);
const app = fastify();
app.post<{ Body: { text: string } }>('/bare', ({ body }) => Promise.resolve({ text: body.text }));
app.post<{ Body: { text: string } }>('/echo', ({ body }) => parts.client.call(echo, { text: body.text }));
await app.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) });
