import type { BroadcastContract, ConsumerName, EventContract, RequestContract } from '../contract';
import { serviceNames, type ServiceName } from '../services';
import { cancelSubject, DEAD_LETTERS, deadLetterSubject, EVENTS, inboxPrefix, STREAMS_OWNER } from './subjects';

/** What services say to each other. */
export interface BusContracts {
  readonly requests: readonly RequestContract[];
  readonly events: readonly EventContract[];
  readonly broadcasts: readonly BroadcastContract[];
}

/** What one service may do on the bus: subjects in the notation of NATS. All else is refused by the server. */
export interface BusPermissions {
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
  /** Answers to what it was asked, to the inbox that the request named. Absent when nobody asks it. */
  readonly responses?: { readonly max: number; readonly expiresMs: number };
}

/** One answer, and room for what a library may add. */
const ANSWERS_MAX = 4;
/** A turn's words come one or a few a frame; the longest reply has 8,000 characters. */
const FRAMES_MAX = 10_000;
/** After its deadline nobody waits for an answer; this is for what is on its way. */
const LATE_MS = 5_000;

/** The rights of every service that the contracts give it something to do. */
export function busPermissions(contracts: BusContracts): ReadonlyMap<ServiceName, BusPermissions> {
  return new Map(serviceNames.map((service) => [service, permissionsOf(service, contracts)]));
}

function permissionsOf(service: ServiceName, { requests, events, broadcasts }: BusContracts): BusPermissions {
  const calls = requests.filter(({ callers }) => callers.includes(service));
  const answers = requests.filter((contract) => contract.service === service);
  const produces = [...events, ...broadcasts].filter(({ producers }) => producers.includes(service));
  const hears = [...events, ...broadcasts].filter(({ listeners }) => listeners.includes(service));
  const consumers = events.flatMap((e) => e.consumers).filter((name) => ownerOf(name) === service);
  return {
    publish: unique([
      ...calls.flatMap((contract) => [contract.subject, cancelSubject(contract.service)]),
      ...produces.map(({ subject }) => subject),
      ...consumers.flatMap(consumerSubjects),
      // The gateway neither sends events nor handles any.
      ...(service === 'gateway' ? [] : streamSubjects(service)),
    ]),
    subscribe: unique([
      `${inboxPrefix(service)}.>`,
      ...(answers.length ? [`${service}.v1.>`, cancelSubject(service)] : []),
      ...hears.map(({ subject }) => subject),
    ]),
    ...(answers.length && {
      responses: {
        max: answers.some(({ kind }) => kind === 'stream') ? FRAMES_MAX : ANSWERS_MAX,
        expiresMs: Math.max(...answers.map(({ deadlineMs }) => deadlineMs)) + LATE_MS,
      },
    }),
  };
}

/**
 * A stream that is missing may be made by any of them, so that it is there after a server lost its storage. Their owner
 * also takes out what they tell of a person who is erased.
 */
function streamSubjects(service: ServiceName): string[] {
  // The library looks before it changes anything.
  const rights = service === STREAMS_OWNER ? ['CREATE', 'INFO', 'UPDATE', 'MSG.GET', 'MSG.DELETE'] : ['CREATE'];
  return ['$JS.API.INFO', ...rights.flatMap((r) => [EVENTS, DEAD_LETTERS].map((s) => `$JS.API.STREAM.${r}.${s}`))];
}

function consumerSubjects(consumer: ConsumerName): string[] {
  return [
    `$JS.API.CONSUMER.DURABLE.CREATE.${EVENTS}.${consumer}`,
    `$JS.API.CONSUMER.INFO.${EVENTS}.${consumer}`,
    `$JS.API.CONSUMER.MSG.NEXT.${EVENTS}.${consumer}`,
    `$JS.ACK.${EVENTS}.${consumer}.>`,
    `$JS.API.STREAM.INFO.${EVENTS}`,
    `$JS.API.STREAM.INFO.${DEAD_LETTERS}`,
    deadLetterSubject(consumer),
  ];
}

function ownerOf(consumer: ConsumerName): ServiceName | undefined {
  return serviceNames.find((service) => consumer.startsWith(`${service}-`));
}

function unique(subjects: readonly string[]): string[] {
  return [...new Set(subjects)].sort();
}
