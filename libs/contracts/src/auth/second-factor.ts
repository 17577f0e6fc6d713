import { request } from '../contract';
import { Choice, Text, TextList } from '../fields';
import { Password } from './passwords';
import { EmptyRequest, MessageReply, UserRequest } from './requests';

export class BeginSecondFactorRequest {
  @Password()
  password!: string;
}

/** To be read into an app; shown this once. */
export class SecondFactorSecret {
  @Text({ max: 200, about: 'Base32, for typing it' })
  secret!: string;

  @Text({ max: 1_000, about: '`otpauth://…`, for a QR code' })
  uri!: string;
}

export class ConfirmSecondFactorRequest {
  @Text({ max: 40, about: 'The code that the authenticator app shows' })
  otp!: string;
}

export class RecoveryCodes {
  @TextList({ maxItems: 10, maxLength: 40, about: 'Each is good once; shown this once' })
  recovery_codes!: string[];
}

export class EndSecondFactorRequest {
  @Password()
  password!: string;
}

/** A secret for the authenticator app, which counts once a code of it is confirmed. */
export const beginSecondFactor = request({
  subject: 'auth.v1.begin-second-factor',
  request: BeginSecondFactorRequest,
  errors: ['auth.wrong_password', 'auth.second_factor_on', 'auth.user_not_found', 'auth.too_many_attempts'],
  deadlineMs: 5_000,
})<SecondFactorSecret>();

/** Revokes the person's other sessions. */
export const confirmSecondFactor = request({
  subject: 'auth.v1.confirm-second-factor',
  request: ConfirmSecondFactorRequest,
  errors: ['auth.wrong_code', 'auth.second_factor_on', 'auth.second_factor_off', 'auth.too_many_attempts'],
  audit: { action: 'user.second_factor_on' },
  deadlineMs: 5_000,
})<RecoveryCodes>();

/** In place of those that there are. */
export const renewRecoveryCodes = request({
  subject: 'auth.v1.renew-recovery-codes',
  request: EndSecondFactorRequest,
  errors: ['auth.wrong_password', 'auth.second_factor_off', 'auth.user_not_found', 'auth.too_many_attempts'],
  audit: { action: 'user.recovery_codes_renewed' },
  deadlineMs: 5_000,
})<RecoveryCodes>();

export const endSecondFactor = request({
  subject: 'auth.v1.end-second-factor',
  request: EndSecondFactorRequest,
  errors: ['auth.wrong_password', 'auth.second_factor_off', 'auth.user_not_found', 'auth.too_many_attempts'],
  audit: { action: 'user.second_factor_off' },
  deadlineMs: 5_000,
})<MessageReply>();

/** Of somebody who has lost theirs, by an administrator; revokes the person's sessions. */
export const resetSecondFactor = request({
  subject: 'auth.v1.reset-second-factor',
  request: UserRequest,
  errors: ['auth.user_not_found', 'auth.second_factor_off'],
  audit: { action: 'user.second_factor_reset' },
  deadlineMs: 5_000,
})<MessageReply>();

/** Whom a second factor may be asked of, each more than the one before. */
export const secondFactorScopes = ['nobody', 'admins', 'staff'] as const;
export type SecondFactorScope = (typeof secondFactorScopes)[number];

export class ChangeSecondFactorPolicyRequest {
  @Choice(secondFactorScopes, { about: 'Of nobody, of administrators, or of everybody who works here' })
  required_of!: SecondFactorScope;
}

export class SecondFactorPolicy {
  @Choice(secondFactorScopes)
  required_of!: SecondFactorScope;

  @Choice(secondFactorScopes, { about: 'What the setting SECOND_FACTOR_REQUIRED_OF asks in any case' })
  at_least!: SecondFactorScope;
}

export const getSecondFactorPolicy = request({
  subject: 'auth.v1.get-second-factor-policy',
  request: EmptyRequest,
  deadlineMs: 3_000,
})<SecondFactorPolicy>();

/** Whoever has to have one from now on, and has none, signs in again and sets it up. */
export const changeSecondFactorPolicy = request({
  subject: 'auth.v1.change-second-factor-policy',
  request: ChangeSecondFactorPolicyRequest,
  errors: ['auth.second_factor_off'],
  audit: { action: 'user.second_factor_policy_changed' },
  deadlineMs: 5_000,
})<SecondFactorPolicy>();

export const secondFactorRequests = [
  getSecondFactorPolicy,
  changeSecondFactorPolicy,
  beginSecondFactor,
  confirmSecondFactor,
  renewRecoveryCodes,
  endSecondFactor,
  resetSecondFactor,
] as const;
