import { AckPolicy, JetStreamApiError, jetstreamManager, RetentionPolicy, StorageType } from '@nats-io/jetstream';
import { millis, nanos, type NatsConnection } from '@nats-io/transport-node';
import type { BusSettings } from '../config/service-settings';
import { DEAD_LETTERS, EVENTS, STREAMS_OWNER } from '@abbotsford/contracts';

/** «stream name already in use with a different configuration» */
const STREAM_EXISTS_OTHERWISE = 10_058;
/** «consumer already exists», with a different configuration */
const CONSUMER_EXISTS_OTHERWISE = 10_148;
export const ACK_WAIT_MS = 10_000;

const DAY_MS = 24 * 3_600_000;
/** A relay that died between publishing and marking sends again within this time; JetStream drops the second. */
const DUPLICATE_WINDOW_MS = 10 * 60_000;

export type StreamSettings = Pick<
  BusSettings,
  'NATS_STREAM_REPLICAS' | 'RETENTION_EVENTS_DAYS' | 'RETENTION_DEAD_LETTERS_DAYS'
>;

/**
 * Makes the two streams where they are missing, whichever service is the first; their owner brings them to these settings.
 * @param keep on how many servers of the cluster each message is kept, and how long
 */
export async function ensureStreams(connection: NatsConnection, service: string, keep: StreamSettings): Promise<void> {
  const manager = await jetstreamManager(connection);
  const common = {
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    num_replicas: keep.NATS_STREAM_REPLICAS,
  } as const;
  const streams = [
    {
      ...common,
      name: EVENTS,
      subjects: ['events.>'],
      max_age: nanos(keep.RETENTION_EVENTS_DAYS * DAY_MS),
      duplicate_window: nanos(DUPLICATE_WINDOW_MS),
    },
    { ...common, name: DEAD_LETTERS, subjects: ['dead.>'], max_age: nanos(keep.RETENTION_DEAD_LETTERS_DAYS * DAY_MS) },
  ];
  for (const stream of streams) {
    try {
      await manager.streams.add(stream);
    } catch (error) {
      if (!(error instanceof JetStreamApiError) || error.code !== STREAM_EXISTS_OTHERWISE) throw error;
      if (service === STREAMS_OWNER) await manager.streams.update(stream.name, stream);
    }
  }
}

/** Makes the durable consumer of some events, or brings it to these settings. */
export async function ensureConsumer(connection: NatsConnection, durable: string, subjects: string[]): Promise<void> {
  const manager = await jetstreamManager(connection);
  const settings = {
    filter_subjects: subjects,
    ack_policy: AckPolicy.Explicit,
    // A consumer that died gives its events back soon; one that works says so in between.
    ack_wait: nanos(ACK_WAIT_MS),
    // We count ourselves, and only what is the event's own fault.
    max_deliver: -1,
    max_ack_pending: 64,
  };
  try {
    await manager.consumers.add(EVENTS, { durable_name: durable, ...settings });
  } catch (error) {
    if (!(error instanceof JetStreamApiError) || error.code !== CONSUMER_EXISTS_OTHERWISE) throw error;
    await manager.consumers.update(EVENTS, durable, settings);
  }
}

/** After how many milliseconds JetStream drops an event. */
export async function keptForMs(connection: NatsConnection): Promise<number> {
  const manager = await jetstreamManager(connection);
  const { max_age } = (await manager.streams.info(EVENTS)).config;
  return max_age > 0 ? millis(max_age) : Number.POSITIVE_INFINITY;
}

/** How many events could not be handled and wait for a person. */
export async function countDeadLetters(connection: NatsConnection): Promise<number> {
  const manager = await jetstreamManager(connection);
  return (await manager.streams.info(DEAD_LETTERS)).state.messages;
}
