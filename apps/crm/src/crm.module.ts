import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MailModule } from '@abbotsford/mail';
import { AnalyticsConsumer } from './analytics/analytics.consumer';
import { AnalyticsController } from './analytics/analytics.controller';
import { CountedThings } from './analytics/counted-things';
import { DaysRepository } from './analytics/days.repository';
import { daysCollection } from './analytics/days.schema';
import { FactsRepository } from './analytics/facts.repository';
import { factsCollection } from './analytics/facts.schema';
import { RollUp } from './analytics/roll-up';
import { RollUpLoop } from './analytics/roll-up-loop';
import { StateRepository } from './analytics/state.repository';
import { stateCollection } from './analytics/state.schema';
import { GetAnalytics } from './analytics/use-cases/get-analytics';
import { RebuildAnalytics } from './analytics/use-cases/rebuild-analytics';
import { AuditConsumer } from './audit/audit.consumer';
import { AuditController } from './audit/audit.controller';
import { AuditLog } from './audit/audit-log';
import { auditCollection } from './audit/audit.schema';
import { ExportAudit } from './audit/use-cases/export-audit';
import { ListAudit } from './audit/use-cases/list-audit';
import { BusinessEvents } from './business-events';
import { ChangeAnnouncer } from './change-announcer';
import { CrmMetrics } from './crm-metrics';
import { CardPlacement } from './deals/card-placement';
import { DealActivitiesRepository } from './deals/deal-activities.repository';
import { dealActivitiesCollection } from './deals/deal-activities.schema';
import { DealStagesRepository } from './deals/deal-stages.repository';
import { dealStagesCollection } from './deals/deal-stages.schema';
import { DealWriter } from './deals/deal-writer';
import { DealsController } from './deals/deals.controller';
import { DealsRepository } from './deals/deals.repository';
import { dealsCollection } from './deals/deals.schema';
import { BoardSettings } from './deals/use-cases/board-settings';
import { CreateDeal } from './deals/use-cases/create-deal';
import { DeleteDeal } from './deals/use-cases/delete-deal';
import { ExportDeals } from './deals/use-cases/export-deals';
import { GetBoard } from './deals/use-cases/get-board';
import { GetDeal } from './deals/use-cases/get-deal';
import { ImportDeals } from './deals/use-cases/import-deals';
import { ListDealActivities } from './deals/use-cases/list-deal-activities';
import { MoveDeal } from './deals/use-cases/move-deal';
import { UpdateDeal } from './deals/use-cases/update-deal';
import { DeletedLeadsRepository } from './leads/deleted-leads.repository';
import { deletedLeadsCollection } from './leads/deleted-leads.schema';
import { ExistingThings } from './existing-things';
import { LeadRetention } from './lead-retention';
import { ExistingLeads } from './leads/existing-leads';
import { LeadViews } from './lead-views/lead-views';
import { LeadViewsController } from './lead-views/lead-views.controller';
import { leadViewsCollection } from './lead-views/lead-views.schema';
import { TrashedLeadsRepository } from './leads/trashed-leads.repository';
import { trashedLeadsCollection } from './leads/trashed-leads.schema';
import { LeadLists } from './leads/lead-lists';
import { LeadJoiner } from './leads/lead-joiner';
import { LeadLocksRepository } from './leads/lead-locks.repository';
import { leadLocksCollection } from './leads/lead-locks.schema';
import { LeadWriter } from './leads/lead-writer';
import { LeadsConsumer } from './leads.consumer';
import { LeadsController } from './leads/leads.controller';
import { LeadsRepository } from './leads/leads.repository';
import { leadsCollection } from './leads/leads.schema';
import { AddLead } from './leads/use-cases/add-lead';
import { AddLeadNote } from './leads/use-cases/add-lead-note';
import { ChangeLeads } from './leads/use-cases/change-leads';
import { ConvertLead } from './leads/use-cases/convert-lead';
import { DeleteLead } from './leads/use-cases/delete-lead';
import { ExportLeads } from './leads/use-cases/export-leads';
import { GetLead } from './leads/use-cases/get-lead';
import { ImportLeads } from './leads/use-cases/import-leads';
import { ListLeads } from './leads/use-cases/list-leads';
import { ListTwins } from './leads/use-cases/list-twins';
import { MergeLead } from './leads/use-cases/merge-lead';
import { RestoreLead } from './leads/use-cases/restore-lead';
import { RecordNewBusiness } from './leads/use-cases/record-new-business';
import { RecordLead } from './leads/use-cases/record-lead';
import { SeeLeads } from './leads/use-cases/see-leads';
import { UpdateLead } from './leads/use-cases/update-lead';
import { AccountDeletionsConsumer } from './people/account-deletions.consumer';
import { Assignments } from './people/assignments';
import { BeginErasure } from './people/begin-erasure';
import { CopyOfData } from './people/copy-of-data';
import { Colleagues } from './notifications/colleagues';
import { DailyMails } from './notifications/daily-mails';
import { NotificationsConsumer } from './notifications/notifications.consumer';
import { NotificationsController } from './notifications/notifications.controller';
import { NotificationsRepository } from './notifications/notifications.repository';
import { notificationsCollection } from './notifications/notifications.schema';
import { PreferencesRepository } from './notifications/preferences.repository';
import { preferencesCollection } from './notifications/preferences.schema';
import { Subjects } from './notifications/subjects';
import { Notify } from './notifications/use-cases/notify';
import { OwnNotifications } from './notifications/use-cases/own-notifications';
import { OwnPreferences } from './notifications/use-cases/own-preferences';
import { ErasureProgress } from './people/erasure-progress';
import { ErasuresRepository } from './people/erasures.repository';
import { erasuresCollection } from './people/erasures.schema';
import { PeopleController } from './people/people.controller';
import { PersonEraser } from './people/person-eraser';
import { PersonFinder } from './people/person-finder';
import { ErasePerson } from './people/use-cases/erase-person';
import { ExportOwnPerson } from './people/use-cases/export-own-person';
import { ExportPerson } from './people/use-cases/export-person';
import { FindPerson } from './people/use-cases/find-person';
import { GetErasure } from './people/use-cases/get-erasure';
import { OverdueTickets } from './tickets/overdue-tickets';
import { TicketNumbersRepository } from './tickets/ticket-numbers.repository';
import { ticketNumbersCollection } from './tickets/ticket-numbers.schema';
import { TicketsController } from './tickets/tickets.controller';
import { TicketsRepository } from './tickets/tickets.repository';
import { ticketsCollection } from './tickets/tickets.schema';
import { CustomerTickets } from './tickets/use-cases/customer-tickets';
import { RecordTicket } from './tickets/use-cases/record-ticket';
import { StaffTickets } from './tickets/use-cases/staff-tickets';
import { DeliveriesRepository } from './webhooks/deliveries.repository';
import { deliveriesCollection } from './webhooks/deliveries.schema';
import { DeliverySender } from './webhooks/delivery-sender';
import { ManageWebhooks } from './webhooks/use-cases/manage-webhooks';
import { WebhookDeliveries } from './webhooks/use-cases/webhook-deliveries';
import { WebhookSecrets } from './webhooks/webhook-secrets';
import { WebhooksConsumer } from './webhooks/webhooks.consumer';
import { WebhooksController } from './webhooks/webhooks.controller';
import { WebhooksRepository } from './webhooks/webhooks.repository';
import { webhooksCollection } from './webhooks/webhooks.schema';

/** One module: leads and deals change in the same transactions, so neither stands without the other. */
@Module({
  imports: [
    MailModule,
    MongooseModule.forFeature([
      ...[dealsCollection, dealActivitiesCollection, dealStagesCollection, leadsCollection, deletedLeadsCollection],
      ...[leadLocksCollection, trashedLeadsCollection, leadViewsCollection, auditCollection, erasuresCollection],
      ...[ticketsCollection, ticketNumbersCollection, notificationsCollection, preferencesCollection],
      ...[factsCollection, daysCollection, stateCollection],
      ...[webhooksCollection, deliveriesCollection],
    ]),
  ],
  controllers: [
    AnalyticsController,
    AuditController,
    DealsController,
    LeadsController,
    LeadViewsController,
    NotificationsController,
    PeopleController,
    TicketsController,
    WebhooksController,
  ],
  providers: [
    BusinessEvents,
    ChangeAnnouncer,
    CrmMetrics,
    ...[AuditLog, AuditConsumer, ListAudit, ExportAudit],
    LeadRetention,
    { provide: CountedThings, useClass: ExistingThings },
    ...[FactsRepository, DaysRepository, StateRepository, RollUp, RollUpLoop, AnalyticsConsumer],
    ...[GetAnalytics, RebuildAnalytics],
    ...[DealsRepository, DealActivitiesRepository, DealWriter, CardPlacement],
    ...[GetBoard, GetDeal, CreateDeal, UpdateDeal, MoveDeal, DeleteDeal, ListDealActivities],
    ...[DealStagesRepository, BoardSettings, ExportDeals, ImportDeals],
    ...[LeadsRepository, DeletedLeadsRepository, LeadLocksRepository, LeadJoiner, ExistingLeads, LeadsConsumer],
    ...[LeadLists, LeadWriter, AddLeadNote, SeeLeads, LeadViews],
    ...[TrashedLeadsRepository, AddLead, ImportLeads, ExportLeads, ChangeLeads, RestoreLead],
    ...[ListLeads, GetLead, UpdateLead, DeleteLead, ConvertLead, RecordLead, RecordNewBusiness, ListTwins, MergeLead],
    ...[PersonFinder, PersonEraser, BeginErasure, CopyOfData, Assignments, ErasuresRepository, ErasureProgress],
    AccountDeletionsConsumer,
    ...[TicketsRepository, TicketNumbersRepository, RecordTicket, CustomerTickets, StaffTickets, OverdueTickets],
    ...[FindPerson, ExportPerson, ExportOwnPerson, ErasePerson, GetErasure],
    ...[Colleagues, Subjects, NotificationsRepository, PreferencesRepository, NotificationsConsumer],
    ...[Notify, OwnNotifications, OwnPreferences, DailyMails],
    ...[WebhooksRepository, DeliveriesRepository, WebhookSecrets, DeliverySender],
    ...[ManageWebhooks, WebhookDeliveries, WebhooksConsumer],
  ],
})
export class CrmModule {}
