import { nkeys } from '@nats-io/transport-node';
import { serviceNames, type ServiceName } from '@abbotsford/contracts';

/** Each service, and the person who looks after the bus: publishes a dead letter again, looks into a stream. */
export const busUsers = [...serviceNames, 'operator'] as const;
export type BusUser = ServiceName | 'operator';

/** The private half of each user's key. The server knows the public one only, so that its configuration is no secret. */
export type BusSeeds = Readonly<Record<BusUser, string>>;

/** New seeds for all users, but for those that are there already. */
export function busSeeds(kept: Partial<BusSeeds> = {}): BusSeeds {
  const seeds = busUsers.map((user) => [user, kept[user] ?? text(nkeys.createUser().getSeed())] as const);
  return Object.fromEntries(seeds) as BusSeeds;
}

/** @throws Error when it is no seed */
export function publicKeyOf(seed: string): string {
  return nkeys.fromSeed(new TextEncoder().encode(seed)).getPublicKey();
}

/** The part of a variable's name that tells whose it is: `OUTBOUND_BOT`. */
export const variableSuffix = (user: BusUser): string => user.replaceAll('-', '_').toUpperCase();

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
