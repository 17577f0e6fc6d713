import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { auditNoted, type AuditNoted } from '@abbotsford/contracts';
import { EventConsumer, type ClientSession } from '@abbotsford/service-kit';
import { AuditLog } from './audit-log';

/** Takes in what the services, this one too, tell of what people who work here do. */
@Injectable()
export class AuditConsumer implements OnApplicationBootstrap {
  constructor(
    private readonly events: EventConsumer,
    private readonly audit: AuditLog,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const handle = (noted: AuditNoted, session: ClientSession): Promise<void> => this.audit.hear(noted, session);
    await this.events.consume('audit', [{ event: auditNoted, handle }]);
  }
}
