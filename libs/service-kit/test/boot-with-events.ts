import { Module } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Collection, Connection } from 'mongoose';
import { event, Text } from '@abbotsford/contracts';
import type { NatsServer } from '@abbotsford/local-stack';
import {
  bootService,
  defineConfig,
  EventConsumer,
  healthPort,
  messagingSettings,
  mongoSettings,
  Outbox,
  OutboxRelay,
  Transaction,
  type RunningService,
} from '../src/index';

export class Ordered {
  @Text({ max: 100 })
  item!: string;
}

export const ordered = event('test.ordered', Ordered, { producers: ['crm'], consumers: ['crm-notes', 'crm-aged'] });

@Module({})
class EmptyModule {}

const config = defineConfig('crm', { ...messagingSettings, ...mongoSettings, ...healthPort(0) });

export interface EventParts {
  service: RunningService;
  connection: Connection;
  notes: Collection<{ text: string }>;
  outbox: Outbox;
  relay: OutboxRelay;
  consumer: EventConsumer;
  transaction: Transaction;
}

/** A real service, with the outbox, the relay and a consumer for what a test wants to hear. */
export async function bootWithEvents(
  nats: NatsServer,
  mongo: { url: string; dbName: string },
  settings: Readonly<Record<string, string>> = {},
): Promise<EventParts> {
  const service = await bootService(
    { name: 'crm', config, module: EmptyModule, contracts: [] },
    {
      ...nats.address('crm'),
      MONGODB_URL: mongo.url,
      MONGODB_DB_NAME: mongo.dbName,
      HEALTH_PORT: '0',
      LOG_LEVEL: 'fatal',
      SHUTDOWN_GRACE_MS: '5000',
      ...settings,
    },
  );
  const connection = service.app.get<Connection>(getConnectionToken());
  const notes = connection.collection<{ text: string }>('notes');
  await connection.createCollection('notes');
  return {
    service,
    connection,
    notes,
    outbox: service.app.get(Outbox),
    relay: service.app.get(OutboxRelay),
    consumer: service.app.get(EventConsumer),
    transaction: service.app.get(Transaction),
  };
}
