import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { run } from '../command';
import { freePort, isPortAnswering } from '../ports';
import { Restartable, type RestartablePart } from '../restartable-part';
import { silent, type Say } from '../say';
import { natsConfig } from './nats-config';
import { provideNatsBinary } from './nats-binary';

export interface StartNatsOptions {
  /** 0 or absent takes a free one. */
  readonly port?: number;
  /** Where JetStream keeps its streams; absent means a temporary folder that `dispose` deletes. */
  readonly storeDir?: string;
  readonly durable?: boolean;
  readonly say?: Say;
}

export interface NatsServer extends RestartablePart {
  readonly url: string;
  /** Ends the server for good and deletes its temporary folder. */
  dispose(): Promise<void>;
}

/** A nats-server of our own with JetStream, listening on the loopback interface only. */
export async function startNats(options: StartNatsOptions = {}): Promise<NatsServer> {
  const say = options.say ?? silent;
  const binary = await provideNatsBinary(say);
  const port = options.port || (await freePort());
  const temporary = options.storeDir ? undefined : await mkdtemp(path.join(os.tmpdir(), 'abbotsford-nats-'));
  const storeDir = options.storeDir ?? temporary ?? '';
  await mkdir(storeDir, { recursive: true });
  const configFile = path.join(storeDir, 'nats-server.conf');
  const version = (await run(binary, ['--version'], { timeoutMs: 10_000 })).match(/\b\d+\.\d+\.\d+/)?.[0] ?? '0.0.0';
  await writeFile(configFile, natsConfig({ port, storeDir, durable: options.durable ?? false }, version));
  const server = new OwnNats(port, binary, configFile, temporary);
  await server.start();
  return server;
}

class OwnNats extends Restartable implements NatsServer {
  readonly url: string;

  constructor(
    port: number,
    binary: string,
    configFile: string,
    private readonly temporary: string | undefined,
  ) {
    super({
      name: 'NATS server',
      command: binary,
      args: ['--config', configFile],
      cwd: path.dirname(configFile),
      env: process.env,
      ready: () => isPortAnswering(port),
      readyTimeoutMs: 20_000,
      remedy: 'Set NATS_URL to use another server.',
    });
    this.url = `nats://127.0.0.1:${port}`;
  }

  async dispose(): Promise<void> {
    await this.stop();
    if (this.temporary) await rm(this.temporary, { recursive: true, force: true });
  }
}
