import { secretNames, type AppDescription } from './services';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Secrets of the containers, which may stand in the same `.env`. */
const ofContainers =
  /^(?:NATS_NKEY_SEED_|MONGODB_PASSWORD_|MONGODB_ROOT_PASSWORD$|MONGODB_REPLICA_KEY$|REDIS_PASSWORD$)/;

/**
 * The environment of one service: what the person set, then what the stack decides, then what a caller wants for this
 * service. A secret that the service has no use for is taken out.
 */
export function serviceEnvironment(
  service: AppDescription,
  inherited: Environment,
  decided: Environment,
  extra: Environment,
): Record<string, string> {
  const withheld = new Set<string>(secretNames.filter((name) => !service.secrets.includes(name)));
  const merged = { ...inherited, ...decided };
  const allowed = Object.entries(merged).filter(([name]) => !withheld.has(name) && !ofContainers.test(name));
  return Object.fromEntries(
    [...allowed, ...Object.entries(extra)].filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
