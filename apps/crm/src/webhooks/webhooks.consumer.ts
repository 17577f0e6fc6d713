import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { businessHappened, type BusinessHappened } from '@abbotsford/contracts';
import { EventConsumer, type ClientSession } from '@abbotsford/service-kit';
import { WebhookDeliveries } from './use-cases/webhook-deliveries';

/** Passes on what happens in the business. */
@Injectable()
export class WebhooksConsumer implements OnApplicationBootstrap {
  constructor(
    private readonly events: EventConsumer,
    private readonly deliveries: WebhookDeliveries,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const handle = (happened: BusinessHappened, session: ClientSession) => this.deliveries.enqueue(happened, session);
    await this.events.consume('webhooks', [{ event: businessHappened, handle }]);
  }
}
