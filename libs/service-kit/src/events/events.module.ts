import { Global, Module } from '@nestjs/common';
import { EventConsumer } from './event-consumer';
import { Outbox } from './outbox';
import { OutboxRelay } from './outbox-relay';

@Global()
@Module({ providers: [Outbox, OutboxRelay, EventConsumer], exports: [Outbox, OutboxRelay, EventConsumer] })
export class EventsModule {}
