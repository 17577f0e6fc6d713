import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { leadQualified, leadUpdated, type LeadSnapshot } from '@abbotsford/contracts';
import { EventConsumer, type ClientSession } from '@abbotsford/service-kit';
import { ExistingLeads } from './existing-leads';
import { RecordLead } from './use-cases/record-lead';

/** Both events carry the same snapshot, and what it says decides, not its name: either may come first. */
@Injectable()
export class LeadsConsumer implements OnApplicationBootstrap {
  constructor(
    private readonly events: EventConsumer,
    private readonly existing: ExistingLeads,
    private readonly recordLead: RecordLead,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.existing.bringUpToDate();
    const handle = (snapshot: LeadSnapshot, session: ClientSession) => this.recordLead.run(snapshot, session);
    await this.events.consume('leads', [
      { event: leadQualified, handle },
      { event: leadUpdated, handle },
    ]);
  }
}
