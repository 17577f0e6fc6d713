import { once } from 'node:events';
import net from 'node:net';
import { describe, expect, it } from 'vitest';
import { freePort, isPortFree } from '../ports';
import { choosePorts } from './stack-ports';

async function withListener<T>(host: string, work: (port: number) => Promise<T>): Promise<T> {
  const port = await freePort();
  const server = net.createServer().listen(port, host);
  await once(server, 'listening');
  try {
    return await work(port);
  } finally {
    server.close();
  }
}

describe('choosePorts', () => {
  it.each(['127.0.0.1', '0.0.0.0'])('names a port taken on %s and the setting that changes it', async (host) => {
    await withListener(host, async (port) => {
      await expect(choosePorts('default', { PORT: String(port) }, ['gateway'])).rejects.toThrow(
        new RegExp(`^Port ${port}, where the gateway should listen, is in use.*PORT=${port + 1} npm start`),
      );
    });
  });

  it('does not mind a taken port that the wanted services do not use', async () => {
    await withListener('127.0.0.1', async (port) => {
      const ports = await choosePorts('default', { WEB_PORT: String(port), PORT: String(await freePort()) }, [
        'gateway',
      ]);
      expect(ports.web).toBe(port);
    });
  });

  it.each(['http', '0', '70000', '80.5'])('refuses PORT=%s', async (port) => {
    await expect(choosePorts('default', { PORT: port }, ['gateway'])).rejects.toThrow('PORT must be a port');
  });

  it('gives a test stack ports that nobody uses, each one once', async () => {
    const { gateway, web, mongo, nats, health } = await choosePorts('free', { PORT: '8000' }, ['gateway']);
    const all = [gateway, web, mongo, nats, ...health.values()];
    expect(new Set(all).size).toBe(all.length);
    expect(await Promise.all(all.map(isPortFree))).not.toContain(false);
  });
});
