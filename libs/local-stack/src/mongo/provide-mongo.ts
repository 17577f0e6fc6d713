import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { firstAvailable } from '../first-available';
import { LocalStackError } from '../local-stack-error';
import { freePort } from '../ports';
import { type Launch, launchHere, type RestartablePart } from '../restartable-part';
import { privateFolder } from '../private-folder';
import { silent, type Say } from '../say';
import { localDir } from '../workspace';
import { isMongoReady } from './mongo-client';
import { type MongoEngine, mongoEngines, type MongoSettings } from './mongo-engine';
import { mongoSources, rememberedFirst } from './mongo-sources';
import { ensureReplicaSet } from './replica-set';

export interface ProvideMongoOptions {
  /** A server that runs already, usually from MONGODB_URL; nothing is started then. */
  readonly url?: string | undefined;
  /** 0 or absent takes a free one. */
  readonly port?: number;
  /** The folder under which each engine keeps its data; absent means a temporary folder that `dispose` deletes. */
  readonly dataDir?: string;
  readonly durable?: boolean;
  readonly say?: Say;
  readonly launch?: Launch;
}

export interface MongoPart {
  readonly url: string;
  /** The process, when it is one of ours. */
  readonly server: RestartablePart | undefined;
  /** Ends our server and deletes its temporary folder; somebody else's server is left alone. */
  dispose(): Promise<void>;
}

const READY_MS = 60_000;
const remedy = 'Set MONGODB_URL to use another server.';
const rememberedFile = path.join(localDir, 'mongo-engine');

/** A MongoDB server that is ready for transactions: the one at `url`, or one of our own on the loopback interface. */
export async function provideMongo(options: ProvideMongoOptions): Promise<MongoPart> {
  const say = options.say ?? silent;
  if (options.url) return existingMongo(options.url, say);
  const engine = await chooseEngine(say);
  const temporary = options.dataDir ? undefined : await mkdtemp(path.join(os.tmpdir(), 'abbotsford-mongo-'));
  const dataDir = path.join(options.dataDir ?? temporary ?? '', engine.name);
  if (options.dataDir) await privateFolder(options.dataDir);
  await privateFolder(dataDir);
  const port = options.port || (await freePort());
  const server = mongoServer(engine, { port, dataDir, durable: options.durable ?? false }, options.launch);
  await server.start();
  return {
    url: mongoUrl(engine, port),
    server,
    dispose: async () => {
      await server.stop();
      if (temporary) await rm(temporary, { recursive: true, force: true });
    },
  };
}

async function existingMongo(url: string, say: Say): Promise<MongoPart> {
  if (!(await isMongoReady(url))) {
    throw new LocalStackError(
      'MONGODB_URL is set, but no primary of a replica set answers there: start that server, or unset MONGODB_URL to let one be provided.',
    );
  }
  say('MongoDB: MONGODB_URL');
  return { url, server: undefined, dispose: () => Promise.resolve() };
}

async function chooseEngine(say: Say): Promise<MongoEngine> {
  const remembered = (await readFile(rememberedFile, 'utf8').catch(() => undefined))?.trim();
  const engine = await firstAvailable(
    {
      part: 'MongoDB',
      sources: rememberedFirst(mongoSources(say), remembered),
      remedy: 'Install mongod or python3 with its venv module, or set MONGODB_URL to a MongoDB replica set.',
    },
    say,
  );
  if (remembered && remembered !== engine.name) {
    say(`MongoDB: ${remembered}, used before, is not to be had now; data of earlier starts stays unread in its folder`);
  }
  await mkdir(localDir, { recursive: true });
  await writeFile(rememberedFile, engine.name);
  return engine;
}

function mongoUrl(engine: MongoEngine, port: number): string {
  return `mongodb://127.0.0.1:${port}/?${mongoEngines[engine.name].urlQuery}`;
}

function mongoServer(engine: MongoEngine, settings: MongoSettings, launch: Launch = launchHere): RestartablePart {
  const url = mongoUrl(engine, settings.port);
  const part = launch({
    name: `MongoDB server (${engine.name})`,
    command: engine.binary,
    args: mongoEngines[engine.name].args(settings),
    cwd: settings.dataDir,
    env: process.env,
    ready: { port: settings.port },
    readyTimeoutMs: READY_MS,
    remedy,
  });
  const listen = part.start.bind(part);
  return Object.assign(part, {
    start: async () => {
      await listen();
      if (engine.name === 'mongod') await ensureReplicaSet(settings.port);
      await hasPrimary(url);
    },
  });
}

/** @throws LocalStackError when there is none for a minute */
async function hasPrimary(url: string): Promise<void> {
  const deadline = Date.now() + READY_MS;
  while (!(await isMongoReady(url))) {
    if (Date.now() > deadline) throw new LocalStackError(`The MongoDB server has no primary. ${remedy}`);
    await pause(50);
  }
}
