import type { AuditEntry } from '../audit/audit-entry';
import { listColleagues } from '../auth/colleagues';
import type { UserView } from '../auth/user';
import type { ConversationView } from '../chat/conversation';
import { EmptyRequest, type SessionView } from '../auth/requests';
import { request } from '../contract';
import type { DealActivity, DealView } from '../crm/deal';
import type { LeadView } from '../crm/lead';
import type { OwnTicketView } from '../crm/ticket';
import { Id, IdList, TextList } from '../fields';
import {
  ErasePersonRequest,
  PersonContact,
  PersonConversationRequest,
  PersonIdentityRequest,
  type ErasureView,
  type HeldOfPerson,
  type PersonIdentity,
} from './person';

export class AccountsRequest {
  @TextList({ maxItems: 1_000, maxLength: 254 })
  emails!: string[];

  @TextList({ maxItems: 10, maxLength: 40 })
  phones!: string[];

  @IdList({ maxItems: 10, optional: true })
  user_ids?: string[];
}

/** An account, as far as the CRM must know it to say who a person is and whether they may be erased. */
export interface AccountIdentity {
  readonly id: string;
  readonly email: string;
  readonly phone: string | null;
  /** They have shown that the address is theirs. */
  readonly email_verified: boolean;
  /** By which work is theirs; null of customers, and where a colleague has the same name. */
  readonly staff_name: string | null;
  /** Without it nobody could administer the platform. */
  readonly is_last_admin: boolean;
}

export class ErasureRequest {
  @Id()
  erasure_id!: string;
}

/** What the CRM knows of whoever has this email or phone. */
export interface FoundPerson {
  readonly identity: PersonIdentity;
  /** How many people have this phone number. With more than one, none of them is exported or erased by it. */
  readonly people: number;
  readonly held: readonly HeldOfPerson[];
}

/** A lead with what each of the person's sessions told, by the session. */
export interface ExportedLead extends LeadView {
  readonly sessions: Readonly<Record<string, unknown>>;
}

export interface PersonInCrm {
  readonly identity: PersonIdentity;
  readonly leads: readonly ExportedLead[];
  readonly deals: readonly DealView[];
  readonly activities: readonly DealActivity[];
  readonly tickets: readonly OwnTicketView[];
  readonly audit: readonly AuditEntry[];
}

export interface PersonInAuth {
  readonly accounts: readonly UserView[];
  readonly sessions: readonly Omit<SessionView, 'current'>[];
}

export interface PersonInConversations {
  readonly conversation_ids: readonly string[];
  readonly held: readonly HeldOfPerson[];
}

/** From the CRM, which has asked its administrator already. */
export const findAccounts = request({
  subject: 'auth.v1.find-accounts',
  request: AccountsRequest,
  callers: ['crm'],
  deadlineMs: 3_000,
})<{ accounts: AccountIdentity[] }>();

export const exportAccounts = request({
  subject: 'auth.v1.export-accounts',
  request: PersonIdentityRequest,
  deadlineMs: 3_000,
})<PersonInAuth>();

const findConversationsIn = (bot: 'outbound-bot' | 'inbound-bot') =>
  request({
    subject: `${bot}.v1.find-person-conversations`,
    request: PersonIdentityRequest,
    deadlineMs: 10_000,
  })<PersonInConversations>();

export const findPersonConversations = findConversationsIn('outbound-bot');
export const findPersonSupport = findConversationsIn('inbound-bot');

const readConversationIn = (bot: 'outbound-bot' | 'inbound-bot') =>
  request({
    subject: `${bot}.v1.read-person-conversation`,
    request: PersonConversationRequest,
    errors: ['chat.conversation_not_found'],
    deadlineMs: 5_000,
  })<ConversationView>();

/** One that was found, in full. */
export const readPersonConversation = readConversationIn('outbound-bot');
export const readPersonSupport = readConversationIn('inbound-bot');

export const findPerson = request({
  subject: 'crm.v1.find-person',
  request: PersonContact,
  audit: { action: 'person.looked_up', within: true },
  deadlineMs: 10_000,
})<FoundPerson>();

export const exportPerson = request({
  subject: 'crm.v1.export-person',
  request: PersonContact,
  errors: ['person.ambiguous'],
  audit: { action: 'person.exported', within: true },
  deadlineMs: 10_000,
})<PersonInCrm>();

/**
 * What the CRM holds of whoever asks. By their address only once it is confirmed, by no number, and no lead in which
 * another address was told: what somebody only says must not lead them to another person's data.
 */
export const exportOwnPerson = request({
  subject: 'crm.v1.export-own-person',
  request: EmptyRequest,
  errors: ['auth.user_not_found'],
  deadlineMs: 10_000,
})<PersonInCrm>();

/** Begins it; `getErasure` tells how far it is. */
export const erasePerson = request({
  subject: 'crm.v1.erase-person',
  request: ErasePersonRequest,
  errors: ['person.ambiguous', 'person.own_account', 'auth.last_admin'],
  idempotent: true,
  audit: { action: 'person.erasure_requested', within: true },
  deadlineMs: 15_000,
})<ErasureView>();

export const getErasure = request({
  subject: 'crm.v1.get-erasure',
  request: ErasureRequest,
  errors: ['person.erasure_not_found'],
  deadlineMs: 3_000,
})<ErasureView>();

/** What each service answers of people, besides its other requests. */
export const peopleRequests = {
  auth: [findAccounts, exportAccounts, listColleagues],
  'outbound-bot': [findPersonConversations, readPersonConversation],
  'inbound-bot': [findPersonSupport, readPersonSupport],
  crm: [findPerson, exportPerson, exportOwnPerson, erasePerson, getErasure],
} as const;
