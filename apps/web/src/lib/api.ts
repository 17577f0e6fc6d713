import { ApiProblem, createApiClient, dataOf, type Schemas } from '@abbotsford/api-client';
import type {
  AnswerFilter,
  ApiLogFilter,
  AuditEntry,
  AuditFilter,
  BotName,
  ConversationQuery,
  ConversationSummary,
  Delivery,
  DocumentSummary,
  KnowledgeSearch,
  LeadQuery,
  LeadSort,
  LeadSummary,
  NotificationPreference,
  OwnTicketSummary,
  PersonContact,
  Profile,
  ProviderCall,
  Registration,
  SecondFactorPolicy,
  TestQuestion,
  TicketFilter,
  TicketSummary,
  Unanswered,
  User,
  UserFilter,
  Webhook,
  WrittenAnswer,
} from './api-types';
import { sendForm, type FormToSend } from './send-form';
import { told } from './told';

export interface ApiOptions {
  baseUrl: string;
  /** The access token to send; `renew` asks for a new one because the last was refused. Null when signed out. */
  getToken: (options: { renew: boolean }) => Promise<string | null>;
}

export interface Page<T> {
  items: T[];
  next_cursor: string | null;
}

const LEADS_A_PAGE = 100;
/** As many as the API gives. */
const CARDS_A_COLUMN = 1_000;
const TICKETS_A_PAGE = 50;
const DOCUMENTS_A_PAGE = 50;
const ANSWERS_A_PAGE = 50;
const AUDIT_A_PAGE = 50;
const CALLS_A_PAGE = 50;
const CONVERSATIONS_A_PAGE = 50;
const UNANSWERED_A_PAGE = 100;
const USERS_A_PAGE = 100;
const NOTIFICATIONS_A_PAGE = 30;
const DELIVERIES_A_PAGE = 25;

/** The gateway's routes that the pages use, by area. Failures are ApiProblems. */
export type Api = ReturnType<typeof createApi>;

export function createApi({ baseUrl, getToken }: ApiOptions) {
  const open = createApiClient({ baseUrl });
  // The refresh token is a cookie of the API, which is sent to these routes only.
  const withCookie = { credentials: 'include' } as const;
  const own = createApiClient({
    baseUrl,
    getToken: () => getToken({ renew: false }),
    onUnauthorized: async () => (await getToken({ renew: true })) !== null,
  });
  const path = (id: string) => ({ params: { path: { id } } });
  const talk = (id: string) => ({ params: { path: { conversation_id: id } } });
  const keyed = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });

  return {
    auth: {
      // Signing in and renewing must not wait for a token, which they are there to get.
      register: (body: Registration) => dataOf(open.POST('/api/auth/register', { body, ...withCookie })),
      login: (body: Schemas['LoginRequest']) => dataOf(open.POST('/api/auth/login', { body, ...withCookie })),
      // Goes on when the page is left meanwhile: else the used token would be all that is kept.
      refresh: () => dataOf(open.POST('/api/auth/refresh', { body: {}, keepalive: true, ...withCookie })),
      logout: () => dataOf(own.POST('/api/auth/logout', { body: {}, ...withCookie })),
      acceptInvitation: (body: Schemas['AcceptInvitationRequest']) =>
        dataOf(open.POST('/api/auth/invitations/accept', { body, ...withCookie })),
      readInvitation: (token: string) => dataOf(open.POST('/api/auth/invitations/read', { body: { token } })),
      invite: (body: Schemas['InviteRequest']) => dataOf(own.POST('/api/auth/invitations', { body })),
      invitations: (signal: AbortSignal) => dataOf(own.GET('/api/auth/invitations', { signal })),
      withdrawInvitation: (id: string) => dataOf(own.DELETE('/api/auth/invitations/{id}', path(id))),
      options: (signal: AbortSignal) => dataOf(open.GET('/api/auth/options', { signal })),
      forgottenPassword: (email: string) => dataOf(open.POST('/api/auth/password/forgotten', { body: { email } })),
      resetPassword: (body: Schemas['ResetPasswordRequest']) => dataOf(open.POST('/api/auth/password/reset', { body })),
      verifyEmail: (token: string) => dataOf(open.POST('/api/auth/email/verify', { body: { token } })),
      resendVerification: () => dataOf(own.POST('/api/auth/email/resend')),
      changeEmail: (body: Schemas['ChangeEmailRequest']) => dataOf(own.POST('/api/auth/email', { body })),
      beginSecondFactor: (password: string) => dataOf(own.POST('/api/auth/totp', { body: { password } })),
      confirmSecondFactor: (otp: string) => dataOf(own.POST('/api/auth/totp/confirm', { body: { otp } })),
      renewRecoveryCodes: (password: string) =>
        dataOf(own.POST('/api/auth/totp/recovery-codes', { body: { password } })),
      endSecondFactor: (password: string) => dataOf(own.DELETE('/api/auth/totp', { body: { password } })),
      resetSecondFactor: (id: string) => dataOf(own.DELETE('/api/auth/users/{id}/totp', path(id))),
      sessions: (signal: AbortSignal) => dataOf(own.GET('/api/auth/sessions', { signal })),
      endSession: (id: string) => dataOf(own.DELETE('/api/auth/sessions/{id}', path(id))),
      endOtherSessions: () => dataOf(own.DELETE('/api/auth/sessions')),
      updateMe: (body: Profile) => dataOf(own.PATCH('/api/auth/me', { body })),
      exportMe: (body: Schemas['ConfirmOwnerRequest']) => dataOf(own.POST('/api/auth/me/export', { body })),
      deleteMe: (body: Schemas['ConfirmOwnerRequest']) =>
        dataOf(own.POST('/api/auth/me/delete', { body, ...withCookie })),
      changePassword: (body: Schemas['ChangePasswordRequest']) => dataOf(own.POST('/api/auth/password', { body })),
    },
    analytics: {
      /** Of days like `2026-11-30`, both included. */
      get: (query: { from: string; to: string }, signal: AbortSignal) =>
        dataOf(own.GET('/api/crm/analytics', { params: { query }, signal })),
    },
    leads: {
      /** One page; `cursor` is the `next_cursor` of the page before. */
      page: async (
        asked: LeadQuery & { sort?: LeadSort },
        cursor: string | null,
        signal: AbortSignal,
      ): Promise<Page<LeadSummary>> => {
        const query = { limit: LEADS_A_PAGE, ...asked, ...(cursor === null ? {} : { cursor }) };
        return asPage(await dataOf(own.GET('/api/crm/leads', { params: { query }, signal })));
      },
      /** How many a filter leaves, and what there is to filter by. */
      overview: (query: LeadQuery, signal: AbortSignal) =>
        dataOf(own.GET('/api/crm/leads/overview', { params: { query }, signal })),
      /** Those of a filter as CSV. */
      file: (query: LeadQuery) => dataOf(own.GET('/api/crm/leads.csv', { params: { query }, parseAs: 'text' })),
      /** With the same key it is the same lead, however often it is sent. */
      add: (body: Schemas['AddLeadRequest'], key: string) =>
        dataOf(own.POST('/api/crm/leads', { body, params: { header: { 'Idempotency-Key': key } } })),
      /** Says what would become of each line. */
      tryImport: (csv: string) => dataOf(own.POST('/api/crm/leads/import', { body: { csv, dry_run: true } })),
      import: (csv: string, key: string) =>
        dataOf(own.POST('/api/crm/leads/import', { body: { csv }, params: { header: { 'Idempotency-Key': key } } })),
      update: (id: string, body: Schemas['UpdateLeadBody']) =>
        dataOf(own.PATCH('/api/crm/leads/{id}', { ...path(id), body })),
      updateAll: (body: Schemas['UpdateLeadsRequest']) => dataOf(own.PATCH('/api/crm/leads', { body })),
      removeAll: (lead_ids: string[]) => dataOf(own.POST('/api/crm/leads/delete', { body: { lead_ids } })),
      /** Within a day. */
      restore: (lead_ids: string[]) => dataOf(own.POST('/api/crm/leads/restore', { body: { lead_ids } })),
      /** With the same key it is the same note, however often it is sent. */
      note: (id: string, text: string, key: string) =>
        dataOf(own.POST('/api/crm/leads/{id}/notes', { body: { text }, params: keyed(id, key) })),
      /** Looked at as it was at its `date`. */
      see: (id: string, date: string) => dataOf(own.POST('/api/crm/leads/{id}/seen', { ...path(id), body: { date } })),
      seeAll: (until: string) => dataOf(own.POST('/api/crm/leads/seen', { body: { until } })),
      views: async (signal: AbortSignal) => (await dataOf(own.GET('/api/crm/lead-views', { signal }))).views,
      saveView: (body: Schemas['SaveLeadViewBody'], key: string) =>
        dataOf(own.POST('/api/crm/lead-views', { body, params: { header: { 'Idempotency-Key': key } } })),
      changeView: (id: string, body: Schemas['SaveLeadViewBody']) =>
        dataOf(own.PUT('/api/crm/lead-views/{id}', { ...path(id), body })),
      removeView: (id: string) => dataOf(own.DELETE('/api/crm/lead-views/{id}', path(id))),
      /** Whose name, address or number begins so; a few. */
      matching: async (search: string, signal: AbortSignal): Promise<LeadSummary[]> => {
        const query = { limit: 10, search };
        return asPage(await dataOf(own.GET('/api/crm/leads', { params: { query }, signal }))).items;
      },
      get: (id: string, signal: AbortSignal) => dataOf(own.GET('/api/crm/leads/{id}', { ...path(id), signal })),
      remove: (id: string) => dataOf(own.DELETE('/api/crm/leads/{id}', path(id))),
      convert: (id: string) => dataOf(own.POST('/api/crm/leads/{id}/convert', path(id))),
      twins: (id: string, signal: AbortSignal) => dataOf(own.GET('/api/crm/leads/{id}/twins', { ...path(id), signal })),
      merge: (id: string, otherId: string) =>
        dataOf(own.POST('/api/crm/leads/{id}/merge', { ...path(id), body: { other_id: otherId } })),
    },
    conversations: {
      /** One page, newest first. */
      page: async (
        query: ConversationQuery,
        cursor: string | null,
        signal: AbortSignal,
      ): Promise<Page<ConversationSummary>> => {
        const asked = { limit: CONVERSATIONS_A_PAGE, ...query, ...(cursor === null ? {} : { cursor }) };
        return asPage(await dataOf(own.GET('/api/crm/conversations', { params: { query: asked }, signal })));
      },
      get: (id: string, signal: AbortSignal) =>
        dataOf(own.GET('/api/crm/conversations/{conversation_id}', { ...talk(id), signal })),
      takeOver: (id: string) => dataOf(own.POST('/api/crm/conversations/{conversation_id}/takeover', talk(id))),
      release: (id: string) => dataOf(own.POST('/api/crm/conversations/{conversation_id}/release', talk(id))),
      /** With the same id it is the same message, however often it is sent. */
      write: (id: string, message: string, message_id: string) =>
        dataOf(
          own.POST('/api/crm/conversations/{conversation_id}/messages', { ...talk(id), body: { message, message_id } }),
        ),
      typing: (id: string) => dataOf(own.POST('/api/crm/conversations/{conversation_id}/typing', talk(id))),
    },
    deals: {
      board: (signal: AbortSignal) => {
        const query = { per_column: CARDS_A_COLUMN, without_notes: true };
        return dataOf(own.GET('/api/crm/deals', { params: { query }, signal }));
      },
      get: (id: string, signal: AbortSignal) => dataOf(own.GET('/api/crm/deals/{id}', { ...path(id), signal })),
      /** With the same key it is the same deal, however often it is sent. */
      create: (body: Schemas['CreateDealRequest'], key: string) =>
        dataOf(own.POST('/api/crm/deals', { body, params: { header: { 'Idempotency-Key': key } } })),
      /** All deals as CSV. */
      file: () => dataOf(own.GET('/api/crm/deals.csv', { parseAs: 'text' })),
      import: (csv: string, key: string) =>
        dataOf(own.POST('/api/crm/deals/import', { body: { csv }, params: { header: { 'Idempotency-Key': key } } })),
      update: (id: string, body: Schemas['UpdateDealBody']) =>
        dataOf(own.PUT('/api/crm/deals/{id}', { ...path(id), body })),
      move: (id: string, body: Schemas['MoveDealBody']) =>
        dataOf(own.PATCH('/api/crm/deals/{id}/stage', { ...path(id), body })),
      remove: (id: string) => dataOf(own.DELETE('/api/crm/deals/{id}', path(id))),
      activities: (id: string, signal: AbortSignal) =>
        dataOf(own.GET('/api/crm/deals/{id}/activities', { ...path(id), signal })),
    },
    stages: {
      get: (signal?: AbortSignal) => dataOf(own.GET('/api/crm/deal-stages', signal ? { signal } : {})),
      set: (body: Schemas['SetDealStagesRequest']) => dataOf(own.PUT('/api/crm/deal-stages', { body })),
    },
    tickets: {
      /** One page, newest first; empty parts of the filter leave nothing out. */
      page: async (filter: TicketFilter, cursor: string | null, signal: AbortSignal): Promise<Page<TicketSummary>> => {
        const { overdue, ...texts } = filter;
        const asked = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
        const query = {
          limit: TICKETS_A_PAGE,
          ...asked,
          ...(overdue && { overdue }),
          ...(cursor !== null && { cursor }),
        };
        return asPage(await dataOf(own.GET('/api/crm/tickets', { params: { query }, signal })));
      },
      figures: (signal: AbortSignal) => dataOf(own.GET('/api/crm/tickets/figures', { signal })),
      /** The latest of one customer. */
      ofUser: async (userId: string, signal: AbortSignal): Promise<TicketSummary[]> => {
        const query = { limit: TICKETS_A_PAGE, user_id: userId };
        return asPage(await dataOf(own.GET('/api/crm/tickets', { params: { query }, signal }))).items;
      },
      get: (id: string, signal: AbortSignal) => dataOf(own.GET('/api/crm/tickets/{id}', { ...path(id), signal })),
      update: (id: string, body: Schemas['UpdateTicketBody']) =>
        dataOf(own.PATCH('/api/crm/tickets/{id}', { ...path(id), body })),
      /** With the same key it is the same message, however often it is sent. */
      write: (id: string, body: Schemas['WriteInTicketBody'], key: string) =>
        dataOf(own.POST('/api/crm/tickets/{id}/messages', { body, params: keyed(id, key) })),
      merge: (id: string, otherId: string) =>
        dataOf(own.POST('/api/crm/tickets/{id}/merge', { ...path(id), body: { other_id: otherId } })),
    },
    ownTickets: {
      page: async (cursor: string | null, signal: AbortSignal): Promise<Page<OwnTicketSummary>> => {
        const query = { limit: TICKETS_A_PAGE, ...(cursor === null ? {} : { cursor }) };
        return asPage(await dataOf(own.GET('/api/support/tickets', { params: { query }, signal })));
      },
      get: (id: string, signal: AbortSignal) => dataOf(own.GET('/api/support/tickets/{id}', { ...path(id), signal })),
      /** The same; the answer is another ticket when this one was done long ago. */
      write: (id: string, text: string, key: string) =>
        dataOf(own.POST('/api/support/tickets/{id}/messages', { body: { text }, params: keyed(id, key) })),
    },
    users: {
      /** One page, the oldest account first: of one role and with these words, or of all where they are empty. */
      page: async ({ role, search }: UserFilter, cursor: string | null, signal: AbortSignal): Promise<Page<User>> => {
        const query = {
          limit: USERS_A_PAGE,
          ...(role === '' ? {} : { role }),
          ...(search === '' ? {} : { search }),
          ...(cursor === null ? {} : { cursor }),
        };
        return asPage(await dataOf(own.GET('/api/auth/users', { params: { query }, signal })));
      },
      /** Those whose address another account has in another spelling. */
      sharingAnAddress: async (signal: AbortSignal): Promise<User[]> => {
        const query = { only: 'email_shared' } as const;
        return asPage(await dataOf(own.GET('/api/auth/users', { params: { query }, signal }))).items;
      },
      get: (id: string, signal: AbortSignal) => dataOf(own.GET('/api/auth/users/{id}', { ...path(id), signal })),
      endSessions: (id: string) => dataOf(own.DELETE('/api/auth/users/{id}/sessions', path(id))),
      secondFactorPolicy: (signal: AbortSignal) => dataOf(own.GET('/api/auth/second-factor-policy', { signal })),
      changeSecondFactorPolicy: (required_of: SecondFactorPolicy['required_of']) =>
        dataOf(own.PUT('/api/auth/second-factor-policy', { body: { required_of } })),
      update: (id: string, body: Schemas['UpdateUserBody']) =>
        dataOf(own.PATCH('/api/auth/users/{id}', { ...path(id), body })),
    },
    knowledge: {
      overview: (signal: AbortSignal) => dataOf(own.GET('/api/knowledge/overview', { signal })),
      /** One page, newest first: of one category, or of all for an empty one. */
      page: async (category: string, cursor: string | null, signal: AbortSignal): Promise<Page<DocumentSummary>> => {
        const query = {
          limit: DOCUMENTS_A_PAGE,
          ...(category === '' ? {} : { category }),
          ...(cursor === null ? {} : { cursor }),
        };
        return asPage(await dataOf(own.GET('/api/knowledge/documents', { params: { query }, signal })));
      },
      get: (id: string, signal: AbortSignal) =>
        dataOf(own.GET('/api/knowledge/documents/{id}', { ...path(id), signal })),
      create: (body: Schemas['CreateDocumentRequest']) => dataOf(own.POST('/api/knowledge/documents', { body })),
      /** A file with its category. */
      upload: async (form: FormData, options: Pick<FormToSend, 'onProgress' | 'signal'>): Promise<DocumentSummary> => {
        const url = `${baseUrl}/api/knowledge/documents`;
        const send = async (renew: boolean) => sendForm({ url, form, token: await getToken({ renew }), ...options });
        const answer = await send(false).catch((failure: unknown) => {
          if (failure instanceof ApiProblem && failure.status === 401) return send(true);
          throw failure;
        });
        return answer as DocumentSummary;
      },
      update: (id: string, body: Schemas['UpdateDocumentBody']) =>
        dataOf(own.PUT('/api/knowledge/documents/{id}', { ...path(id), body })),
      remove: (id: string) => dataOf(own.DELETE('/api/knowledge/documents/{id}', path(id))),
      reindex: () => dataOf(own.POST('/api/knowledge/reindex')),
      /** What a bot replies to it. */
      answer: (query: string, bot: BotName, signal: AbortSignal) =>
        dataOf(own.POST('/api/knowledge/answer', { body: { query, bot }, signal })),
      search: (body: KnowledgeSearch, signal: AbortSignal) =>
        dataOf(own.POST('/api/knowledge/search', { body, signal })),
    },
    answers: {
      /** One page, newest first; empty parts of the filter leave nothing out. */
      page: async (filter: AnswerFilter, cursor: string | null, signal: AbortSignal): Promise<Page<WrittenAnswer>> => {
        const { category, contains } = filter;
        const query = {
          limit: ANSWERS_A_PAGE,
          ...(category === '' ? {} : { category }),
          ...(contains === '' ? {} : { contains }),
          ...(cursor === null ? {} : { cursor }),
        };
        return asPage(await dataOf(own.GET('/api/knowledge/answers', { params: { query }, signal })));
      },
      get: (id: string, signal: AbortSignal) => dataOf(own.GET('/api/knowledge/answers/{id}', { ...path(id), signal })),
      create: (body: Schemas['NewAnswerRequest']) => dataOf(own.POST('/api/knowledge/answers', { body })),
      update: (id: string, body: Schemas['UpdateAnswerBody']) =>
        dataOf(own.PUT('/api/knowledge/answers/{id}', { ...path(id), body })),
      remove: (id: string) => dataOf(own.DELETE('/api/knowledge/answers/{id}', path(id))),
    },
    tests: {
      /** All of them: there are few. */
      all: async (signal: AbortSignal): Promise<TestQuestion[]> => {
        const answer = await dataOf(own.GET('/api/knowledge/tests', { signal }));
        return Array.isArray(answer) ? answer : answer.items;
      },
      create: (body: Schemas['TestBody']) => dataOf(own.POST('/api/knowledge/tests', { body })),
      update: (id: string, body: Schemas['TestBody']) =>
        dataOf(own.PUT('/api/knowledge/tests/{id}', { ...path(id), body })),
      remove: (id: string) => dataOf(own.DELETE('/api/knowledge/tests/{id}', path(id))),
      run: () => dataOf(own.POST('/api/knowledge/tests/run')),
    },
    unanswered: {
      /** One page, asked last first. */
      page: async (
        status: Unanswered['status'],
        cursor: string | null,
        signal: AbortSignal,
      ): Promise<Page<Unanswered>> => {
        const query = { limit: UNANSWERED_A_PAGE, status, ...(cursor === null ? {} : { cursor }) };
        return asPage(await dataOf(own.GET('/api/knowledge/unanswered', { params: { query }, signal })));
      },
      update: (id: string, status: Unanswered['status']) =>
        dataOf(own.PATCH('/api/knowledge/unanswered/{id}', { ...path(id), body: { status } })),
    },
    people: {
      search: (body: PersonContact) => dataOf(own.POST('/api/crm/people/search', { body })),
      export: (body: PersonContact) => dataOf(own.POST('/api/crm/people/export', { body })),
      /** With the same key it is the same erasure, however often it is sent. */
      erase: (body: Schemas['ErasePersonRequest'], key: string) =>
        dataOf(own.POST('/api/crm/people/erase', { body, params: { header: { 'Idempotency-Key': key } } })),
      erasure: (id: string, signal: AbortSignal) =>
        dataOf(own.GET('/api/crm/people/erasures/{id}', { ...path(id), signal })),
      /** One page of who did what with people's data, newest first. */
      audit: async (cursor: string | null, signal: AbortSignal): Promise<Page<AuditEntry>> => {
        const query = { limit: AUDIT_A_PAGE, thing: 'person' as const, ...(cursor === null ? {} : { cursor }) };
        return asPage(await dataOf(own.GET('/api/crm/audit', { params: { query }, signal })));
      },
    },
    audit: {
      page: async (filter: AuditFilter, cursor: string | null, signal: AbortSignal): Promise<Page<AuditEntry>> => {
        const query = { ...told(filter), limit: AUDIT_A_PAGE, ...(cursor === null ? {} : { cursor }) };
        return asPage(await dataOf(own.GET('/api/crm/audit', { params: { query }, signal })));
      },
      file: (filter: AuditFilter) =>
        dataOf(own.GET('/api/crm/audit.csv', { params: { query: told(filter) }, parseAs: 'text' })),
    },
    apiLog: {
      page: async (filter: ApiLogFilter, cursor: string | null, signal: AbortSignal): Promise<Page<ProviderCall>> => {
        const query = { ...told(filter), limit: CALLS_A_PAGE, ...(cursor === null ? {} : { cursor }) };
        return asPage(await dataOf(own.GET('/api/crm/api-log', { params: { query }, signal })));
      },
      totals: (filter: ApiLogFilter, signal: AbortSignal) =>
        dataOf(own.GET('/api/crm/api-log/totals', { params: { query: told(filter) }, signal })),
      get: (id: string, signal: AbortSignal) => dataOf(own.GET('/api/crm/api-log/{id}', { ...path(id), signal })),
    },
    settings: {
      list: (signal: AbortSignal) => dataOf(own.GET('/api/settings', { signal })),
    },
    /** One's own. */
    notifications: {
      /** Newest first. */
      page: (unread: boolean, cursor: string | null, signal: AbortSignal) => {
        const query = {
          limit: NOTIFICATIONS_A_PAGE,
          ...(unread && { unread }),
          ...(cursor === null ? {} : { cursor }),
        };
        return dataOf(own.GET('/api/notifications', { params: { query }, signal }));
      },
      read: (id: string) => dataOf(own.POST('/api/notifications/{id}/read', path(id))),
      readUntil: (until: string) => dataOf(own.POST('/api/notifications/read', { body: { until } })),
      preferences: (signal?: AbortSignal) =>
        dataOf(own.GET('/api/notifications/preferences', signal ? { signal } : {})),
      /** Those that are left out stay as they are. */
      savePreferences: (preferences: NotificationPreference[]) =>
        dataOf(own.PUT('/api/notifications/preferences', { body: { preferences } })),
    },
    webhooks: {
      /** All of them: there are few. */
      all: async (signal: AbortSignal): Promise<Webhook[]> =>
        (await dataOf(own.GET('/api/webhooks', { signal }))).webhooks,
      create: (body: Schemas['CreateWebhookRequest']) => dataOf(own.POST('/api/webhooks', { body })),
      change: (id: string, body: Schemas['ChangeWebhookBody']) =>
        dataOf(own.PATCH('/api/webhooks/{id}', { ...path(id), body })),
      remove: (id: string) => dataOf(own.DELETE('/api/webhooks/{id}', path(id))),
      rotateSecret: (id: string) => dataOf(own.POST('/api/webhooks/{id}/rotate-secret', path(id))),
      test: (id: string) => dataOf(own.POST('/api/webhooks/{id}/test', path(id))),
      /** One page of what was sent, newest first: in one state, or in any for an empty one. */
      deliveries: async (
        id: string,
        state: Delivery['state'] | '',
        cursor: string | null,
        signal: AbortSignal,
      ): Promise<Page<Delivery>> => {
        const query = { limit: DELIVERIES_A_PAGE, ...(state !== '' && { state }), ...(cursor !== null && { cursor }) };
        const params = { path: { id }, query };
        return asPage(await dataOf(own.GET('/api/webhooks/{id}/deliveries', { params, signal })));
      },
      redeliver: (id: string, delivery_id: string) =>
        dataOf(
          own.POST('/api/webhooks/{id}/deliveries/{delivery_id}/redeliver', { params: { path: { id, delivery_id } } }),
        ),
    },
    /** What changes in the CRM and in conversations. */
    crmEvents: (signal: AbortSignal) => streamOf(own.GET('/api/crm/events', { parseAs: 'stream', signal })),
  };
}

/** An open stream of events. That it is open matters: from then on nothing is missed. */
async function streamOf(
  call: Promise<{ data?: ReadableStream<Uint8Array> | null }>,
): Promise<ReadableStream<Uint8Array>> {
  const { data } = await call;
  if (!data) throw ApiProblem.unreachable();
  return data;
}

/** Lists answer with an array to those who ask for no page. */
function asPage<T>(answer: T[] | { items: T[]; next_cursor: string | null }): Page<T> {
  return Array.isArray(answer) ? { items: answer, next_cursor: null } : answer;
}
