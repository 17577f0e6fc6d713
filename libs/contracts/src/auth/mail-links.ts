import { roles, type Role } from '@abbotsford/rights';
import { request } from '../contract';
import { Choice, EmailAddress, Flag, Id, Line, Text, TextList, Time } from '../fields';
import { Password, NewPassword } from './passwords';
import { Device, EmptyRequest, MessageReply, type IssuedTokens } from './requests';

/** What the link of a mail brings: 256 random bits, good once and for a while. */
const MailToken = () => Text({ min: 43, max: 43, pattern: /^[A-Za-z0-9_-]{43}$/, patternMeans: 'what the link has' });

/** What the pages of a sign-in have to know before anybody is signed in. */
export class AuthOptions {
  @Flag({ about: 'Whether mails are sent; without them nobody can choose a new password by a link' })
  mail!: boolean;

  @TextList({ maxItems: 10, maxLength: 20, about: 'Roles that have to have a second factor' })
  second_factor_required_of!: string[];
}

export class ForgottenPasswordRequest {
  @EmailAddress()
  email!: string;
}

export class ResetPasswordRequest {
  @MailToken()
  token!: string;

  @NewPassword()
  new_password!: string;
}

export class VerifyEmailRequest {
  @MailToken()
  token!: string;
}

export class ChangeEmailRequest {
  @EmailAddress()
  email!: string;

  @Password()
  password!: string;
}

export class InviteRequest {
  @EmailAddress()
  email!: string;

  @Choice(roles)
  role!: Role;
}

/** Somebody who was invited and has not come yet. */
export class InvitationView {
  @Id()
  id!: string;

  @EmailAddress()
  email!: string;

  @Choice(roles)
  role!: Role;

  @Time()
  created_at!: string;

  @Time()
  expires_at!: string;
}

export class InvitationRequest {
  @Id()
  invitation_id!: string;
}

export class InvitationTokenRequest {
  @MailToken()
  token!: string;
}

/** For whoever holds the link. */
export class OpenInvitation {
  @EmailAddress()
  email!: string;

  @Choice(roles)
  role!: Role;
}

export class AcceptInvitationRequest {
  @MailToken()
  token!: string;

  @Line({ max: 120 })
  name!: string;

  @NewPassword()
  password!: string;
}

export class AcceptInvitationCall extends AcceptInvitationRequest {
  @Device()
  device?: string;
}

export const authOptions = request({
  subject: 'auth.v1.options',
  request: EmptyRequest,
  deadlineMs: 2_000,
})<AuthOptions>();

/** The answer is the same, after the same time, whether there is such an account or not. */
export const forgottenPassword = request({
  subject: 'auth.v1.forgotten-password',
  request: ForgottenPasswordRequest,
  errors: ['mail.off', 'auth.too_many_attempts'],
  deadlineMs: 3_000,
})<MessageReply>();

/** Revokes all of the person's sessions. */
export const resetPassword = request({
  subject: 'auth.v1.reset-password',
  request: ResetPasswordRequest,
  errors: ['auth.link_expired'],
  deadlineMs: 5_000,
})<MessageReply>();

/** Whoever has the link has the address: it is theirs from now on, also where it is a new one. */
export const verifyEmail = request({
  subject: 'auth.v1.verify-email',
  request: VerifyEmailRequest,
  errors: ['auth.link_expired', 'auth.email_taken'],
  deadlineMs: 5_000,
})<MessageReply>();

/** The mail once more, to the person's present address. */
export const resendVerification = request({
  subject: 'auth.v1.resend-verification',
  request: EmptyRequest,
  errors: ['mail.off', 'auth.user_not_found', 'auth.too_many_attempts'],
  deadlineMs: 3_000,
})<MessageReply>();

/** The address changes once the link that goes to the new one is followed. */
export const changeEmail = request({
  subject: 'auth.v1.change-email',
  request: ChangeEmailRequest,
  errors: ['mail.off', 'auth.wrong_password', 'auth.user_not_found', 'auth.too_many_attempts'],
  audit: { action: 'user.email_change_requested' },
  deadlineMs: 5_000,
})<MessageReply>();

/** An invitation that is sent again takes the place of the former one. */
export const invite = request({
  subject: 'auth.v1.invite',
  request: InviteRequest,
  errors: ['mail.off', 'auth.email_taken', 'auth.too_many_attempts'],
  audit: { action: 'invitation.sent' },
  deadlineMs: 3_000,
})<InvitationView>();

export const listInvitations = request({
  subject: 'auth.v1.list-invitations',
  request: EmptyRequest,
  deadlineMs: 3_000,
})<InvitationView[]>();

export const withdrawInvitation = request({
  subject: 'auth.v1.withdraw-invitation',
  request: InvitationRequest,
  errors: ['auth.invitation_not_found'],
  audit: { action: 'invitation.withdrawn' },
  deadlineMs: 3_000,
})<MessageReply>();

export const readInvitation = request({
  subject: 'auth.v1.read-invitation',
  request: InvitationTokenRequest,
  errors: ['auth.link_expired'],
  deadlineMs: 3_000,
})<OpenInvitation>();

export const acceptInvitation = request({
  subject: 'auth.v1.accept-invitation',
  request: AcceptInvitationCall,
  errors: ['auth.link_expired', 'auth.email_taken'],
  deadlineMs: 5_000,
})<IssuedTokens>();

export const mailLinkRequests = [
  authOptions,
  forgottenPassword,
  resetPassword,
  verifyEmail,
  resendVerification,
  changeEmail,
  invite,
  listInvitations,
  withdrawInvitation,
  readInvitation,
  acceptInvitation,
] as const;
