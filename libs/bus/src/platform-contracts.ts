import 'reflect-metadata';
import * as contracts from '@abbotsford/contracts';
import {
  health,
  serviceNames,
  type BroadcastContract,
  type BusContracts,
  type EventContract,
  type RequestContract,
} from '@abbotsford/contracts';

type Contract = RequestContract | EventContract | BroadcastContract;

/** All contracts of the platform: whatever libs/contracts exports, so that none can be forgotten. */
export const platformContracts: BusContracts = collect((Object.values(contracts) as unknown[]).filter(isContract));

function collect(found: readonly Contract[]): BusContracts {
  return {
    requests: [
      ...found.filter((c): c is RequestContract => c.kind === 'request' || c.kind === 'stream'),
      ...serviceNames.filter((name) => name !== 'gateway').map((name) => health(name)),
    ],
    events: found.filter((c): c is EventContract => c.kind === 'event'),
    broadcasts: found.filter((c): c is BroadcastContract => c.kind === 'broadcast'),
  };
}

function isContract(value: unknown): value is Contract {
  return typeof value === 'object' && value !== null && 'kind' in value && 'subject' in value;
}
