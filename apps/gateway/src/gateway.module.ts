import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { LimitsModule } from '@abbotsford/service-kit';
import { AccessGuard } from './access/access.guard';
import { AccessTokenStrategy } from './access/access-token.strategy';
import { AccessTokens } from './access/access-tokens';
import { Admission } from './access/admission';
import { Sessions } from './access/sessions';
import { SignInWatch } from './access/sign-in-watch';
import { ApiLogController } from './api-log/api-log.controller';
import { ApiLogs } from './api-log/api-logs';
import { AuthController } from './auth/auth.controller';
import { InvitationsController } from './auth/invitations.controller';
import { RecoveryController } from './auth/recovery.controller';
import { SecondFactorController } from './auth/second-factor.controller';
import { SessionsController } from './auth/sessions.controller';
import { UsersController } from './auth/users.controller';
import { ChatAccessController } from './chat/chat-access.controller';
import { ChatEvents } from './chat/chat-events';
import { ChatSocketController } from './chat/chat-socket.controller';
import { Conversations } from './chat/conversations';
import { ChatSockets } from './chat/chat-sockets';
import { LiveChats } from './chat/live-chats';
import { LiveTurns } from './chat/live-turns';
import { chatController } from './chat/chat.controller';
import { bots } from './chat/spoken-with.data';
import { ConversationsController } from './chat/conversations.controller';
import { AnalyticsController } from './crm/analytics.controller';
import { AuditController } from './crm/audit.controller';
import { CrmEvents } from './crm/crm-events';
import { CrmEventsController } from './crm/crm-events.controller';
import { DealStagesController } from './crm/deal-stages.controller';
import { DealsFileController } from './crm/deals-file.controller';
import { DealsController } from './crm/deals.controller';
import { LeadViewsController } from './crm/lead-views.controller';
import { LeadsFileController } from './crm/leads-file.controller';
import { LeadsController } from './crm/leads.controller';
import { NotificationsController } from './crm/notifications.controller';
import { TicketsController } from './crm/tickets.controller';
import { WebhooksController } from './crm/webhooks.controller';
import { DocsController } from './docs/docs.controller';
import { DocsFiles } from './docs/docs-files';
import { HealthController } from './health/health.controller';
import { PlatformHealth } from './health/platform-health';
import { ContractPipe } from './http/contract.pipe';
import { RequestContextInterceptor } from './http/request-context.interceptor';
import { DocumentUploads } from './knowledge/document-uploads';
import { AnswersController } from './knowledge/answers.controller';
import { KnowledgeController } from './knowledge/knowledge.controller';
import { OpenStreams } from './limits/open-streams';
import { RateLimitGuard } from './limits/rate-limit.guard';
import { RateLimiter } from './limits/rate-limiter';
import { rateLimitModule } from './limits/rate-limit-module';
import { TestsController } from './knowledge/tests.controller';
import { UnansweredController } from './knowledge/unanswered.controller';
import { OwnAccountController } from './people/own-account.controller';
import { PeopleController } from './people/people.controller';
import { PersonGatherer } from './people/person-gatherer';
import { ProblemFilter } from './problems/problem.filter';
import { ServiceOverviews } from './settings/service-overviews';
import { SettingsController } from './settings/settings.controller';
import { OwnTicketsController } from './support/own-tickets.controller';
import { AvatarController } from './voice/avatar.controller';
import { speechController } from './voice/speech.controller';
import { VoiceController } from './voice/voice.controller';

@Module({
  imports: [LimitsModule, rateLimitModule()],
  controllers: [
    AuthController,
    SessionsController,
    RecoveryController,
    SecondFactorController,
    InvitationsController,
    UsersController,
    ...bots.map(chatController),
    ChatSocketController,
    ChatAccessController,
    AvatarController,
    VoiceController,
    ...bots.map(speechController),
    ApiLogController,
    SettingsController,
    LeadsController,
    LeadViewsController,
    DealsController,
    DealsFileController,
    LeadsFileController,
    DealStagesController,
    TicketsController,
    WebhooksController,
    OwnTicketsController,
    ConversationsController,
    OwnAccountController,
    PeopleController,
    AnalyticsController,
    AuditController,
    CrmEventsController,
    NotificationsController,
    KnowledgeController,
    AnswersController,
    UnansweredController,
    TestsController,
    HealthController,
    DocsController,
  ],
  providers: [
    Sessions,
    SignInWatch,
    AccessTokens,
    AccessTokenStrategy,
    ChatEvents,
    ChatSockets,
    Conversations,
    LiveChats,
    LiveTurns,
    RateLimiter,
    OpenStreams,
    CrmEvents,
    PlatformHealth,
    DocsFiles,
    DocumentUploads,
    PersonGatherer,
    ApiLogs,
    ServiceOverviews,
    RateLimitGuard,
    AccessGuard,
    Admission,
    { provide: APP_GUARD, useExisting: Admission },
    { provide: APP_INTERCEPTOR, useClass: RequestContextInterceptor },
    { provide: APP_PIPE, useClass: ContractPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class GatewayModule {}
