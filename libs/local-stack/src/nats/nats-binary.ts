import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { aptInstall, canAptInstall, isExecutable, onPath, run } from '../command';
import { download, isReachable, sha256 } from '../download';
import { firstAvailable, type Source } from '../first-available';
import { type Say } from '../say';
import { localBin, localDir } from '../workspace';

export const natsVersion = '2.15.2';

/** Where nats-server comes from, in the order of docs/ARCHITECTURE.md, "Local parts". */
export function natsBinarySources(say: Say): Source<string>[] {
  const ours = path.join(localBin, 'nats-server');
  return [
    {
      name: 'NATS_SERVER_BIN',
      take: async () => process.env['NATS_SERVER_BIN'] || undefined,
    },
    { name: 'nats-server on the PATH', take: () => onPath('nats-server') },
    { name: 'nats-server fetched before', take: async () => ((await isExecutable(ours)) ? ours : undefined) },
    {
      name: 'built with Go',
      take: async () => {
        if (!(await onPath('go'))) return undefined;
        say(`NATS: building nats-server ${natsVersion} with Go (about 20 s)`);
        const source = `github.com/nats-io/nats-server/v2@v${natsVersion}`;
        await run('go', ['install', source], { env: { GOBIN: localBin }, timeoutMs: 300_000 });
        return ours;
      },
    },
    {
      name: "Debian's package",
      take: async () => {
        if (!(await canAptInstall())) return undefined;
        say("NATS: installing Debian's nats-server");
        await aptInstall('nats-server');
        return onPath('nats-server');
      },
    },
    { name: 'release download', take: () => downloadRelease(ours, say) },
  ];
}

/** The path of a nats-server program. */
export async function provideNatsBinary(say: Say): Promise<string> {
  return firstAvailable(
    {
      part: 'NATS',
      sources: natsBinarySources(say),
      remedy:
        'Install nats-server (https://nats.io/download) or Go, or set NATS_URL to a running server with JetStream.',
    },
    say,
  );
}

const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

async function downloadRelease(target: string, say: Say): Promise<string | undefined> {
  const architecture = architectures[process.arch];
  if (!architecture || !['linux', 'darwin'].includes(process.platform)) return undefined;
  const base = `https://github.com/nats-io/nats-server/releases/download/v${natsVersion}`;
  const name = `nats-server-v${natsVersion}-${process.platform}-${architecture}`;
  if (!(await isReachable(base))) throw new Error('github.com cannot be reached');
  say(`NATS: downloading ${name}`);
  const [archive, sums] = await Promise.all([download(`${base}/${name}.tar.gz`), download(`${base}/SHA256SUMS`)]);
  if (!sums.toString('utf8').includes(sha256(archive)))
    throw new Error(`${name} does not match its published checksum`);
  const file = path.join(localDir, `${name}.tar.gz`);
  await mkdir(localBin, { recursive: true });
  await writeFile(file, archive);
  await run('tar', ['-xzf', file, '-C', localDir], { timeoutMs: 60_000 });
  await rename(path.join(localDir, name, 'nats-server'), target);
  return target;
}
