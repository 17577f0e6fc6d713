import path from 'node:path';
import { isExecutable, onPath, run } from '../command';
import { isReachable } from '../download';
import { type Source } from '../first-available';
import { type Say } from '../say';
import { localBin, localDir } from '../workspace';
import { type MongoEngine, type MongoEngineName } from './mongo-engine';

const secantusVersion = '0.7.0b3';
const mongodVersion = '8.2.6';
const mongodHost = 'https://fastdl.mongodb.org';

export interface MongoSource extends Source<MongoEngine> {
  readonly engine: MongoEngineName;
}

/** Where a MongoDB server comes from, in the order of docs/ARCHITECTURE.md, "Local parts". */
export function mongoSources(say: Say): MongoSource[] {
  return [
    source('mongod', 'mongod on the PATH', () => onPath('mongod')),
    source('mongod', 'mongod, downloaded', () => downloadedMongod(say)),
    source('secantusd-rs', 'SecantusDB (secantusd-rs) on the PATH', () => onPath('secantusd-rs')),
    source('secantusd-rs', 'SecantusDB (secantusd-rs) built before', () => kept(path.join(localBin, 'secantusd-rs'))),
    source('secantusd-py', `SecantusDB ${secantusVersion} from PyPI`, () => secantusFromPyPi(say)),
  ];
}

/**
 * The sources of the engine used last time come first: each engine has data files of its own, and a person expects to
 * find yesterday's data although a better engine has become available since.
 */
export function rememberedFirst(sources: readonly MongoSource[], remembered: string | undefined): MongoSource[] {
  return [
    ...sources.filter(({ engine }) => engine === remembered),
    ...sources.filter(({ engine }) => engine !== remembered),
  ];
}

function source(engine: MongoEngineName, name: string, find: () => Promise<string | undefined>): MongoSource {
  return {
    engine,
    name,
    take: async () => {
      const binary = await find();
      return binary === undefined ? undefined : { name: engine, binary };
    },
  };
}

async function kept(file: string): Promise<string | undefined> {
  return (await isExecutable(file)) ? file : undefined;
}

async function downloadedMongod(say: Say): Promise<string | undefined> {
  // 20 MB that a start with another engine does not need.
  const { DryMongoBinary, MongoBinary } = await import('mongodb-memory-server-core');
  const options = { version: mongodVersion, downloadDir: localBin };
  const before = await DryMongoBinary.locateBinary(options);
  if (before) return before;
  if (!(await isReachable(mongodHost))) throw new Error(`${mongodHost} cannot be reached`);
  say(`MongoDB: downloading mongod ${mongodVersion} (some 100 MB)`);
  return MongoBinary.getPath(options);
}

async function secantusFromPyPi(say: Say): Promise<string> {
  const venv = path.join(localDir, 'venv', `secantusdb-${secantusVersion}`);
  const program = path.join(venv, 'bin', 'secantusd-py');
  if (await isExecutable(program)) return program;
  if (!(await onPath('python3'))) throw new Error('python3 is not on the PATH');
  say(`MongoDB: installing SecantusDB ${secantusVersion} from PyPI (some 145 MB)`);
  await run('python3', ['-m', 'venv', '--clear', venv], { timeoutMs: 120_000 });
  const pip = path.join(venv, 'bin', 'pip');
  await run(pip, ['install', '--quiet', `secantusdb==${secantusVersion}`], { timeoutMs: 300_000 });
  return program;
}
