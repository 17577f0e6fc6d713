import { aptInstall, canAptInstall, onPath } from '../command';
import { firstAvailable, type Source } from '../first-available';
import { type Say } from '../say';

/** Where redis-server comes from, in the order of docs/ARCHITECTURE.md, "Local parts". Valkey speaks the same. */
function redisBinarySources(say: Say): Source<string>[] {
  return [
    { name: 'REDIS_SERVER_BIN', take: async () => process.env['REDIS_SERVER_BIN'] || undefined },
    { name: 'redis-server on the PATH', take: () => onPath('redis-server') },
    { name: 'valkey-server on the PATH', take: () => onPath('valkey-server') },
    {
      name: "Debian's package",
      take: async () => {
        if (!(await canAptInstall())) return undefined;
        say("Redis: installing Debian's redis-server");
        await aptInstall('redis-server');
        return onPath('redis-server');
      },
    },
  ];
}

/** The path of a redis-server program. */
export async function provideRedisBinary(say: Say): Promise<string> {
  return firstAvailable(
    {
      part: 'Redis',
      sources: redisBinarySources(say),
      remedy:
        'Install redis-server (https://redis.io/docs/latest/get-started), or set REDIS_SERVER_BIN to its program.',
    },
    say,
  );
}
