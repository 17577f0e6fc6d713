import { Controller } from '@nestjs/common';
import {
  addToOwnTicket,
  createTicket,
  findTicketsOfUser,
  getOwnTicket,
  getTicket,
  getTicketFigures,
  listOwnTickets,
  listTickets,
  mergeTicket,
  updateTicket,
  writeInTicket,
  type AddToOwnTicketRequest,
  type ListTicketsRequest,
  type MergeTicketRequest,
  type OwnTicketSummary,
  type OwnTicketView,
  type Page,
  type PageRequest,
  type TicketFigures,
  type TicketNews,
  type TicketReceipt,
  type TicketRequest,
  type TicketSnapshot,
  type TicketsOfUserRequest,
  type TicketSummary,
  type TicketView,
  type UpdateTicketRequest,
  type WriteInTicketRequest,
} from '@abbotsford/contracts';
import { Handles, requireRight, requireUser, type RequestContext } from '@abbotsford/service-kit';
import { CustomerTickets } from './use-cases/customer-tickets';
import { RecordTicket } from './use-cases/record-ticket';
import { StaffTickets } from './use-cases/staff-tickets';

/** Every method is async, so that a refusal is an answer like any other. */
@Controller()
export class TicketsController {
  constructor(
    private readonly record: RecordTicket,
    private readonly customer: CustomerTickets,
    private readonly staff: StaffTickets,
  ) {}

  @Handles(createTicket)
  async create(snapshot: TicketSnapshot): Promise<TicketReceipt> {
    return this.record.run(snapshot);
  }

  @Handles(findTicketsOfUser)
  async ofUser({ user_id }: TicketsOfUserRequest): Promise<{ tickets: TicketNews[] }> {
    return { tickets: await this.customer.news(user_id) };
  }

  @Handles(listOwnTickets)
  async listOwn(request: PageRequest, context: RequestContext): Promise<Page<OwnTicketSummary>> {
    return this.customer.list(request, requireUser(context).id);
  }

  @Handles(getOwnTicket)
  async getOwn({ ticket_id }: TicketRequest, context: RequestContext): Promise<OwnTicketView> {
    return this.customer.get(ticket_id, requireUser(context).id);
  }

  @Handles(addToOwnTicket)
  async add(request: AddToOwnTicketRequest, context: RequestContext): Promise<OwnTicketView> {
    return this.customer.add(request, requireUser(context).id);
  }

  @Handles(listTickets)
  async list(request: ListTicketsRequest, context: RequestContext): Promise<Page<TicketSummary>> {
    requireRight(context, 'tickets.read');
    return this.staff.list(request);
  }

  @Handles(getTicketFigures)
  async figures(_request: object, context: RequestContext): Promise<TicketFigures> {
    requireRight(context, 'tickets.read');
    return this.staff.figures();
  }

  @Handles(getTicket)
  async get({ ticket_id }: TicketRequest, context: RequestContext): Promise<TicketView> {
    requireRight(context, 'tickets.read');
    return this.staff.get(ticket_id);
  }

  @Handles(updateTicket)
  async update(request: UpdateTicketRequest, context: RequestContext): Promise<TicketView> {
    return this.staff.update(request, requireRight(context, 'tickets.write').id);
  }

  @Handles(writeInTicket)
  async write(request: WriteInTicketRequest, context: RequestContext): Promise<TicketView> {
    return this.staff.write(request, requireRight(context, 'tickets.write').id);
  }

  @Handles(mergeTicket)
  async merge(request: MergeTicketRequest, context: RequestContext): Promise<TicketView> {
    return this.staff.merge(request, requireRight(context, 'tickets.write').id);
  }
}
