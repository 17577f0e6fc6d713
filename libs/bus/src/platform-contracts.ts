import 'reflect-metadata';
import * as contracts from '@abbotsford/contracts';
import {
  describeService,
  health,
  serviceNames,
  type BroadcastContract,
  type BusContracts,
  type EventContract,
  type RequestContract,
} from '@abbotsford/contracts';

type Contract = RequestContract | EventContract | BroadcastContract;

/** All contracts of the platform: whatever libs/contracts exports, alone or in a group, so that none can be forgotten. */
export const platformContracts: BusContracts = collect(Object.values(contracts).flatMap(contractsIn));

function contractsIn(exported: unknown): readonly Contract[] {
  if (!isObject(exported)) return [];
  return isContract(exported) ? [exported] : Object.values(exported).filter(isContract);
}

function collect(found: readonly Contract[]): BusContracts {
  return {
    requests: [
      ...found.filter((c): c is RequestContract => c.kind === 'request' || c.kind === 'stream'),
      ...serviceNames.filter((name) => name !== 'gateway').flatMap((name) => [health(name), describeService(name)]),
    ],
    events: found.filter((c): c is EventContract => c.kind === 'event'),
    broadcasts: found.filter((c): c is BroadcastContract => c.kind === 'broadcast'),
  };
}

function isContract(value: unknown): value is Contract {
  return isObject(value) && 'kind' in value && 'subject' in value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
