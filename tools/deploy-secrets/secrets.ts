import { randomBytes } from 'node:crypto';
import { busSeeds, busUsers, publicKeyOf, variableSuffix, type BusSeeds } from '@abbotsford/bus';
import { collectionsOf } from '@abbotsford/service-kit';

// Letters and digits only, so that they need no escaping in an address.
const random = (): string => randomBytes(24).toString('hex');

/** What docker-compose.yml needs and `kept` does not have yet. A public key follows from its seed, if there is one. */
export function missingSecrets(kept: Readonly<Record<string, string | undefined>>): ReadonlyMap<string, string> {
  const keptSeeds = busUsers.flatMap((user) => {
    const seed = kept[`NATS_NKEY_SEED_${variableSuffix(user)}`];
    return seed ? [[user, seed]] : [];
  });
  const seeds = busSeeds(Object.fromEntries(keptSeeds) as Partial<BusSeeds>);
  const all: (readonly [string, string])[] = [
    ['JWT_SECRET', random()],
    ['SECRETS_KEY', random()],
    ['WEBHOOKS_KEY', random()],
    ['REDIS_PASSWORD', random()],
    ['MONGODB_ROOT_PASSWORD', random()],
    ['MONGODB_REPLICA_KEY', random()],
    ...Object.keys(collectionsOf).map(
      (name) => [`MONGODB_PASSWORD_${variableSuffix(name as 'crm')}`, random()] as const,
    ),
    ...busUsers.flatMap((user) => [
      [`NATS_NKEY_SEED_${variableSuffix(user)}`, seeds[user]] as const,
      [`NATS_NKEY_${variableSuffix(user)}`, publicKeyOf(seeds[user])] as const,
    ]),
  ];
  return new Map(all.filter(([name]) => !kept[name]));
}
