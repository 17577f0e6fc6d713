import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { businessHappened, type BusinessHappened } from '@abbotsford/contracts';
import { EventConsumer, type ClientSession } from '@abbotsford/service-kit';
import { Notify } from './use-cases/notify';

@Injectable()
export class NotificationsConsumer implements OnApplicationBootstrap {
  constructor(
    private readonly events: EventConsumer,
    private readonly notify: Notify,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const handle = (happened: BusinessHappened, session: ClientSession) => this.notify.run(happened, session);
    await this.events.consume('notifications', [{ event: businessHappened, handle }]);
  }
}
