import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../ports';
import { Restartable, type RestartablePart } from '../restartable-part';
import { silent, type Say } from '../say';
import { provideRedisBinary } from './redis-binary';

export interface RedisServer extends RestartablePart {
  readonly url: string;
  /** Ends the server for good and deletes its folder. */
  dispose(): Promise<void>;
}

/** Whether there is one on this machine, or can be; tests that need it are skipped otherwise. */
export const canStartRedis = (): Promise<boolean> =>
  provideRedisBinary(silent).then(
    () => true,
    () => false,
  );

/** A redis-server of our own for tests, listening on the loopback interface only; it keeps its data when it is killed. */
export async function startRedis({ say = silent }: { readonly say?: Say } = {}): Promise<RedisServer> {
  const binary = await provideRedisBinary(say);
  const port = await freePort();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'abbotsford-redis-'));
  const server = new OwnRedis(port, binary, folder);
  await server.start();
  return server;
}

class OwnRedis extends Restartable implements RedisServer {
  readonly url: string;

  constructor(
    port: number,
    binary: string,
    private readonly folder: string,
  ) {
    super({
      name: 'Redis server',
      command: binary,
      args: [
        ...['--bind', '127.0.0.1', '--port', String(port), '--dir', folder, '--save', ''],
        ...['--appendonly', 'yes', '--appendfsync', 'always'],
      ],
      cwd: folder,
      env: process.env,
      ready: { port },
      readyTimeoutMs: 20_000,
      remedy: 'Set REDIS_SERVER_BIN to another program.',
    });
    this.url = `redis://127.0.0.1:${port}`;
  }

  async dispose(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
