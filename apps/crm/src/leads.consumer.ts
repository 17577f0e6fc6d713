import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import {
  businessTold,
  erasedPerson,
  erasingServices,
  leadQualified,
  leadUpdated,
  ticketRequested,
  ticketUpdated,
  type ErasingService,
  type LeadSnapshot,
  type NewBusiness,
  type PersonErased,
  type TicketSnapshot,
} from '@abbotsford/contracts';
import {
  EventConsumer,
  LOGGER,
  StreamMessages,
  type ClientSession,
  type EventPlace,
  type Logger,
} from '@abbotsford/service-kit';
import { ErasureProgress } from './people/erasure-progress';
import { ExistingLeads } from './leads/existing-leads';
import { RecordLead } from './leads/use-cases/record-lead';
import { RecordNewBusiness } from './leads/use-cases/record-new-business';
import { RecordTicket } from './tickets/use-cases/record-ticket';

/**
 * Both events of leads carry the same snapshot, and what it says decides, not its name: either may come first. What the
 * services erased of a person comes here too, so that it is in order with what the person tells.
 */
@Injectable()
export class LeadsConsumer implements OnApplicationBootstrap {
  constructor(
    private readonly events: EventConsumer,
    private readonly existing: ExistingLeads,
    private readonly recordLead: RecordLead,
    private readonly recordTicket: RecordTicket,
    private readonly recordNewBusiness: RecordNewBusiness,
    private readonly erasures: ErasureProgress,
    private readonly messages: StreamMessages,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.existing.bringUpToDate();
    const handle = (snapshot: LeadSnapshot, session: ClientSession, { seq }: EventPlace) =>
      this.recordLead.run(snapshot, session, () => this.withdraw(seq));
    const erasedBy = (service: ErasingService) => (erased: PersonErased, session: ClientSession) =>
      this.erasures.answered(service, erased, session);
    const ofTicket = async (snapshot: TicketSnapshot, session: ClientSession): Promise<void> => {
      await this.recordTicket.within(snapshot, session);
    };
    const ofBusiness = (told: NewBusiness, session: ClientSession) => this.recordNewBusiness.run(told, session);
    await this.events.consume('leads', [
      { event: leadQualified, handle },
      { event: leadUpdated, handle },
      { event: ticketRequested, handle: ofTicket },
      { event: ticketUpdated, handle: ofTicket },
      { event: businessTold, handle: ofBusiness },
      ...erasingServices.map((service) => ({ event: erasedPerson[service], handle: erasedBy(service) })),
    ]);
  }

  /** A snapshot of an erased person that came late. */
  private withdraw(seq: number): void {
    this.messages.remove(seq).catch((error: unknown) => {
      this.logger.warn({ err: error, seq }, 'an event of an erased person stays in the stream until it expires');
    });
  }
}
