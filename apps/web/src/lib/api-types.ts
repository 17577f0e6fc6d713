import type { Schemas } from '@abbotsford/api-client';

/** Short names for what the gateway sends and takes. */
export type User = Schemas['UserView'];
export type Profile = Schemas['UpdateProfileRequest'];
export type Registration = Schemas['RegisterRequest'];
export type Acceptance = Schemas['AcceptInvitationRequest'];
export type AuthOptions = Schemas['AuthOptions'];
export type Invitation = Schemas['InvitationView'];
export type SecondFactorPolicy = Schemas['SecondFactorPolicy'];
export type SignIn = Schemas['SessionView'];
export type Tokens = Schemas['TokenReply'];
export type Deal = Schemas['DealView'];
/** A deal as the board has it: without its notes, unless it came by an event. */
export type Card = Schemas['DealCard'];
export type DealStage = Deal['status'];
export type DealSource = Deal['source'];
export type StageSettings = Schemas['DealStageSettings'];
export type ImportReport = Schemas['ImportReport'];
export type Priority = Deal['priority'];
export type BoardColumn = Schemas['BoardColumn'];
export type DealActivity = Schemas['DealActivity'];
export type LeadSummary = Schemas['LeadSummary'];
export type Lead = Schemas['LeadView'];
export type AlsoTold = Schemas['AlsoTold'];
export type LeadActivity = Schemas['LeadActivity'];
export type LeadSource = Schemas['ChatSource'];
export type LeadStatus = LeadSummary['status'];
export type LeadOverview = Schemas['LeadOverview'];
export type LeadListView = Schemas['LeadListView'];
export type LeadImport = Schemas['LeadImport'];
export type Conversation = Schemas['ConversationView'];
export type ConversationSummary = Schemas['ConversationSummary'];
export type ConversationNews = Schemas['ConversationNews'];
export type TicketSummary = Schemas['TicketSummary'];
export type TicketFigures = Schemas['TicketFigures'];
export type Ticket = Schemas['TicketView'];
export type Notification = Schemas['NotificationView'];
export type NotificationPreference = Schemas['NotificationPreference'];
export type NotificationPreferences = Schemas['NotificationPreferences'];
export type OwnTicketSummary = Schemas['OwnTicketSummary'];
export type OwnTicket = Schemas['OwnTicketView'];
export type KnowledgeDocument = Schemas['DocumentView'];
export type DocumentSummary = Schemas['DocumentSummary'];
export type KnowledgeOverview = Schemas['OverviewAnswer'];
export type KnowledgeSearch = Schemas['SearchRequest'];
export type SearchAnswer = Schemas['SearchAnswer'];
export type Passage = Schemas['FoundPassage'];
export type WrittenAnswer = Schemas['AnswerView'];
export type PersonContact = Schemas['PersonContact'];
export type PersonHoldings = Schemas['PersonHoldings'];
export type Erasure = Schemas['ErasureView'];
export type Analytics = Schemas['AnalyticsView'];
export type AnalyticsFigures = Schemas['AnalyticsFigures'];
export type AuditEntry = Schemas['AuditEntry'];

/** Which entries the audit log shows; an empty part leaves nothing out. Days, as in 2026-11-30. */
export type AuditFilter = Readonly<Record<'actor_id' | 'thing' | 'action' | 'about' | 'from' | 'to', string>>;

export type ProviderCall = Schemas['ProviderCallSummary'];
export type WholeProviderCall = Schemas['ProviderCall'];
export type ApiLogTotals = Schemas['ApiLogTotalsAnswer'];
/** The same of calls to providers. */
export type ApiLogFilter = Readonly<Record<'service' | 'kind' | 'outcome' | 'conversation' | 'from' | 'to', string>>;

export type ServiceOverview = Schemas['ServiceOverview'];

/** What the list of conversations is narrowed to; empty parts leave nothing out. */
export interface ConversationFilter {
  search: string;
  chat_type: ConversationSummary['chat_type'] | '';
  status: ConversationSummary['status'] | '';
  /** What the conversation has or lacks; see conversation-filter.ts. */
  only: '' | 'wants_human' | 'lead' | 'ticket' | 'no_help';
  /** 1 to 5, or empty. */
  rating: string;
  /** Days, as in 2026-11-30. */
  from: string;
  to: string;
}

/** A filter as the API is asked. */
export interface ConversationQuery {
  search?: string;
  chat_type?: ConversationSummary['chat_type'];
  status?: ConversationSummary['status'];
  wants_human?: boolean;
  outcome?: 'lead' | 'ticket';
  no_help?: boolean;
  rating?: number;
  from?: string;
  to?: string;
}

/** A list of leads is sorted by one of these, with a minus in front from the last to the first. */
export type LeadSort = `${'' | '-'}${'created_at' | 'date' | 'lead_score' | 'user_name' | 'next_action_at'}`;

/** A filter of leads as the API is asked. */
export interface LeadQuery {
  search?: string;
  status?: LeadStatus;
  owner?: string;
  unassigned?: boolean;
  type?: string;
  came_from?: string;
  completeness?: LeadSummary['completeness'];
  unseen?: boolean;
  min_score?: number;
  max_score?: number;
  from?: string;
  to?: string;
}
export type Webhook = Schemas['WebhookView'];
export type WebhookWithSecret = Schemas['WebhookWithSecret'];
export type BusinessEventName = Webhook['events'][number];
export type Delivery = Schemas['DeliveryView'];
export type DeliveryAttempt = Schemas['DeliveryAttempt'];

export type Unanswered = Schemas['UnansweredView'];
export type TestQuestion = Schemas['TestView'];
export type TriedAnswer = Schemas['TriedAnswer'];
export type BotName = ConversationSummary['chat_type'];

/** Which accounts a list shows; an empty part leaves nothing out. */
export interface UserFilter {
  role: User['role'] | '';
  search: string;
}

/** Which tickets a list shows; an empty part leaves nothing out. */
export interface TicketFilter {
  status: TicketSummary['status'] | '';
  urgency: TicketSummary['urgency'] | '';
  category: TicketSummary['category'] | '';
  assignee: string;
  overdue: boolean;
  search: string;
}

/** Which written answers a list shows; an empty part leaves nothing out. */
export interface AnswerFilter {
  category: string;
  /** Words, in this order, in a wording or the answer. */
  contains: string;
}

/** What a person may write in a deal. */
export type DealFields = Required<Schemas['CreateDealRequest']>;
