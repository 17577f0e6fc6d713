import { Global, Module } from '@nestjs/common';
import { EventConsumer } from './event-consumer';
import { Outbox } from './outbox';
import { OutboxRelay } from './outbox-relay';
import { StreamMessages } from './stream-messages';

@Global()
@Module({
  providers: [Outbox, OutboxRelay, EventConsumer, StreamMessages],
  exports: [Outbox, OutboxRelay, EventConsumer, StreamMessages],
})
export class EventsModule {}
