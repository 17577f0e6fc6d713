import { hash } from 'argon2';
import { beforeAll, describe, expect, it } from 'vitest';
import { ServiceMetrics } from '@abbotsford/service-kit';
import { PasswordHasher } from './password-hasher';

async function aHasher(): Promise<{ hasher: PasswordHasher; verifications: () => Promise<number> }> {
  const metrics = new ServiceMetrics('test');
  const hasher = new PasswordHasher(metrics);
  await hasher.onModuleInit();
  const verifications = async (): Promise<number> => {
    const { values } = (await metrics.registry.getSingleMetric('auth_password_hashing_seconds')?.get()) ?? {
      values: [],
    };
    const count = values.find(
      (v) => 'metricName' in v && String(v.metricName).endsWith('_count') && v.labels['operation'] === 'verify',
    );
    return count?.value ?? 0;
  };
  return { hasher, verifications };
}

describe('password hashing', () => {
  let hasher: PasswordHasher;
  let verifications: () => Promise<number>;
  beforeAll(async () => {
    ({ hasher, verifications } = await aHasher());
  });

  it('is argon2id with the parameters that OWASP asks for', async () => {
    const made = await hasher.hash('three flat whites');
    expect(made).toMatch(/^\$argon2id\$v=19\$/);
    const [, , , parameters = '', salt = ''] = made.split('$');
    expect(parameters.split(',').sort()).toEqual(['m=19456', 'p=1', 't=2']);
    expect(Buffer.from(salt, 'base64').byteLength).toBeGreaterThanOrEqual(16);
  });

  it('salts: the same password never gives the same hash', async () => {
    expect(await hasher.hash('three flat whites')).not.toBe(await hasher.hash('three flat whites'));
  });

  it('knows the right password from a wrong one', async () => {
    const made = await hasher.hash('three flat whites');
    expect(await hasher.matches('three flat whites', made)).toBe(true);
    expect(await hasher.matches('three flat white', made)).toBe(false);
  });

  it('knows a hash that another library wrote, with its parameters in another order, and leaves it as it is', async () => {
    // "three flat whites", by the Rust implementation that was in use before.
    const older = '$argon2id$v=19$m=19456,t=2,p=1$KmPQIkVt7LJO4s0kqQGi/A$9IJQC7bIdXutxaU3bDA5aE7ZmMjRXiCXA5FYjcKHyVs';
    expect(await hasher.matches('three flat whites', older)).toBe(true);
    expect(await hasher.matches('three flat white', older)).toBe(false);
    expect(hasher.isOutdated(older)).toBe(false);
  });

  it('leaves the event loop free', async () => {
    let turns = 0;
    let over = false;
    const turn = (): void => {
      turns += 1;
      if (!over) setImmediate(turn);
    };
    setImmediate(turn);
    await hasher.hash('three flat whites');
    over = true;
    expect(turns).toBeGreaterThan(10);
  });

  it('reads every character of a long password', async () => {
    const long = 'x'.repeat(199);
    const made = await hasher.hash(`${long}a`);
    expect(await hasher.matches(`${long}b`, made)).toBe(false);
  });

  it('takes an accented letter typed as one character or as two for the same', async () => {
    const made = await hasher.hash('caf\u00e9 au lait');
    expect(await hasher.matches('cafe\u0301 au lait', made)).toBe(true);
  });

  it('does the work of a verification even when there is no hash to compare with', async () => {
    const before = await verifications();
    expect(await hasher.matches('anything at all', null)).toBe(false);
    expect(await verifications()).toBe(before + 1);
  });

  it.each([
    ['less memory', { memoryCost: 9_216 }, true],
    ['fewer passes', { timeCost: 1 }, true],
    ['another parallelism', { parallelism: 2 }, true],
    ["today's parameters", {}, false],
  ])('calls a hash made with %s outdated: %o -> %s', async (_what, change, outdated) => {
    const made = await hash('x', { memoryCost: 19_456, timeCost: 2, parallelism: 1, ...change });
    expect(hasher.isOutdated(made)).toBe(outdated);
  });

  it('refuses what exceeds its queue at once, and does the rest', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 104 }, () => {
        const gone = AbortSignal.abort();
        return hasher.matches('a storm of sign-ins', null, gone);
      }),
    );
    const codes = outcomes.map((o) => (o.status === 'rejected' ? (o.reason as { code: string }).code : 'done'));
    expect(codes.filter((c) => c === 'service.unavailable')).toHaveLength(2);
    expect(codes.filter((c) => c === 'service.deadline')).toHaveLength(102);
  });

  it('leaves out work that nobody waits for any more, and goes on with the next', async () => {
    const before = await verifications();
    const made = await hasher.hash('three flat whites');
    const given = await Promise.allSettled([
      hasher.matches('three flat whites', made),
      hasher.matches('three flat whites', made),
      hasher.matches('three flat whites', made, AbortSignal.abort()),
      hasher.matches('three flat whites', made),
    ]);
    expect(given.map((g) => g.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await verifications()).toBe(before + 3);
  });
});
