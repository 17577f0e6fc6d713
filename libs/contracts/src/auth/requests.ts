import { roles, type Role } from '@abbotsford/rights';
import { request } from '../contract';
import { Choice, EmailAddress, Flag, Id, Line, Nested, Text, Time, Whole } from '../fields';
import { PageRequest, type Page } from '../paging';
import type { CustomerProfile } from './customer-profile';
import { NewPassword, Password } from './passwords';
import { Profile, UserView } from './user';

export class RegisterRequest extends Profile {
  @EmailAddress()
  email!: string;

  @NewPassword()
  password!: string;

  @Line({ max: 120 })
  name!: string;
}

export class LoginRequest {
  @EmailAddress()
  email!: string;

  @Password()
  password!: string;

  @Text({ max: 40, optional: true, about: 'A code of the authenticator app, or a recovery code, of who has them' })
  otp?: string;
}

export class TokenReply {
  @Text({ max: 4_096 })
  access_token!: string;

  @Choice(['bearer'])
  token_type!: 'bearer';

  @Whole({ min: 1, max: 31_536_000, about: 'Seconds until the access token expires' })
  expires_in!: number;

  @Text({ max: 512, optional: true, about: 'For programs; a web page has it as a cookie that it can not read' })
  refresh_token?: string;

  @Nested(() => UserView)
  user!: UserView;

  @Flag({
    optional: true,
    about: 'True while the person has to set up a second factor; until then they have a customer’s rights',
  })
  second_factor_due?: boolean;
}

/** What auth gives the gateway; whether the caller sees the refresh token is for the gateway to say. */
export class IssuedTokens extends TokenReply {
  override refresh_token!: string;

  /** Seconds until the refresh token stops being good, if it is not used. */
  refresh_expires_in!: number;
}

/** On what somebody signs in, in words that they know it by, such as `Firefox on Windows`. */
export const Device = () => Line({ max: 60, optional: true });

export class RegisterCall extends RegisterRequest {
  @Device()
  device?: string;
}

export class LoginCall extends LoginRequest {
  @Device()
  device?: string;
}

export class RefreshBody {
  @Text({ max: 512, optional: true, about: 'For programs; from a web page comes the cookie' })
  refresh_token?: string;
}

export class RefreshRequest {
  @Text({ max: 512 })
  refresh_token!: string;
}

export class LogoutRequest {
  @Text({ max: 512, optional: true })
  refresh_token?: string;
}

export class MessageReply {
  @Text({ max: 500 })
  message!: string;
}

export class EmptyRequest {}

export class UpdateProfileRequest extends Profile {
  @Line({ max: 120, optional: true })
  name?: string;
}

export class ChangePasswordRequest {
  @Password()
  current_password!: string;

  @NewPassword()
  new_password!: string;
}

export class ListUsersRequest extends PageRequest {
  @Choice(['email_shared'], {
    optional: true,
    about: '`email_shared`: only accounts whose address another one has in another spelling',
  })
  only?: 'email_shared';

  @Choice(roles, { optional: true })
  role?: Role;

  @Line({ max: 100, optional: true, about: 'With how a word of the name, or the email, begins' })
  search?: string;
}

export class UpdateUserBody {
  @Choice(roles, { optional: true })
  role?: Role;

  @Flag({ optional: true })
  disabled?: boolean;
}

export class UpdateUserRequest extends UpdateUserBody {
  @Id()
  user_id!: string;
}

/** One sign-in of a person. */
export class SessionView {
  @Id()
  id!: string;

  @Text({ max: 60, nullable: true, about: 'Such as `Firefox on Windows`; null when it was not told' })
  device!: string | null;

  @Flag({ about: 'The one that asks' })
  current!: boolean;

  @Time()
  created_at!: string;

  @Time()
  last_used_at!: string;

  @Time({ about: 'When it ends, if it is not used before' })
  expires_at!: string;
}

export class EndSessionRequest {
  @Id()
  session_id!: string;
}

export class CheckSessionRequest {
  @Id()
  session_id!: string;
}

/** Of one person, who is not the one that asks. */
export class UserRequest {
  @Id()
  user_id!: string;
}

export interface SessionState {
  readonly active: boolean;
  readonly user_id: string;
  readonly role: Role;
}

export const register = request({
  subject: 'auth.v1.register',
  request: RegisterCall,
  errors: ['auth.email_taken', 'auth.too_many_attempts'],
  deadlineMs: 5_000,
})<IssuedTokens>();

export const login = request({
  subject: 'auth.v1.login',
  request: LoginCall,
  errors: ['auth.bad_credentials', 'auth.second_factor_required', 'auth.wrong_code', 'auth.too_many_attempts'],
  deadlineMs: 5_000,
})<IssuedTokens>();

/** A reused refresh token revokes its whole family. */
export const refresh = request({
  subject: 'auth.v1.refresh',
  request: RefreshRequest,
  errors: ['auth.refresh_refused', 'auth.too_many_attempts'],
  deadlineMs: 5_000,
})<IssuedTokens>();

/** Revokes the session of the access token, and that of `refresh_token` when it is the same person's. */
export const logout = request({ subject: 'auth.v1.logout', request: LogoutRequest, deadlineMs: 5_000 })<MessageReply>();

export const getMe = request({
  subject: 'auth.v1.get-me',
  request: EmptyRequest,
  errors: ['auth.user_not_found'],
  deadlineMs: 3_000,
})<UserView>();

export const updateMe = request({
  subject: 'auth.v1.update-me',
  request: UpdateProfileRequest,
  errors: ['auth.user_not_found'],
  deadlineMs: 3_000,
})<UserView>();

/** Revokes the person's other sessions. */
export const changePassword = request({
  subject: 'auth.v1.change-password',
  request: ChangePasswordRequest,
  errors: ['auth.wrong_password', 'auth.user_not_found', 'auth.too_many_attempts'],
  audit: { action: 'user.password_changed' },
  deadlineMs: 5_000,
})<MessageReply>();

/** The person's own sign-ins that hold, the latest used first. */
export const listSessions = request({
  subject: 'auth.v1.list-sessions',
  request: EmptyRequest,
  deadlineMs: 3_000,
})<SessionView[]>();

/** Ends one of the person's own sign-ins, also the one that asks. */
export const endSession = request({
  subject: 'auth.v1.end-session',
  request: EndSessionRequest,
  errors: ['auth.session_not_found'],
  audit: { action: 'user.sessions_ended' },
  deadlineMs: 5_000,
})<MessageReply>();

/** Ends all of the person's sign-ins but the one that asks. */
export const endOtherSessions = request({
  subject: 'auth.v1.end-other-sessions',
  request: EmptyRequest,
  audit: { action: 'user.sessions_ended' },
  deadlineMs: 5_000,
})<MessageReply>();

export const listUsers = request({
  subject: 'auth.v1.list-users',
  request: ListUsersRequest,
  deadlineMs: 3_000,
})<Page<UserView>>();

export const getUser = request({
  subject: 'auth.v1.get-user',
  request: UserRequest,
  errors: ['auth.user_not_found'],
  deadlineMs: 3_000,
})<UserView>();

export const updateUser = request({
  subject: 'auth.v1.update-user',
  request: UpdateUserRequest,
  errors: ['auth.user_not_found', 'auth.last_admin', 'person.own_account'],
  audit: { action: 'user.changed' },
  deadlineMs: 3_000,
})<UserView>();

/** Ends all of somebody's sign-ins, by an administrator. */
export const endUserSessions = request({
  subject: 'auth.v1.end-user-sessions',
  request: UserRequest,
  errors: ['auth.user_not_found', 'person.own_account'],
  audit: { action: 'user.sessions_ended' },
  deadlineMs: 5_000,
})<MessageReply>();

/** Whether the session behind an access token still holds, and the person's role now. */
export const checkSession = request({
  subject: 'auth.v1.check-session',
  request: CheckSessionRequest,
  deadlineMs: 2_000,
})<SessionState>();

/** What the support bot greets a person by; it asks once a conversation. */
export const getProfile = request({
  subject: 'auth.v1.get-profile',
  request: UserRequest,
  callers: ['inbound-bot'],
  errors: ['auth.user_not_found'],
  deadlineMs: 3_000,
})<CustomerProfile>();

export const authRequests = [
  register,
  login,
  refresh,
  logout,
  getMe,
  updateMe,
  changePassword,
  listSessions,
  endSession,
  endOtherSessions,
  listUsers,
  getUser,
  updateUser,
  endUserSessions,
  checkSession,
  getProfile,
] as const;
