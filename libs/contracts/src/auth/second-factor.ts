import { request } from '../contract';
import { Text, TextList } from '../fields';
import { Password } from './passwords';
import { MessageReply, UserRequest } from './requests';

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

export const secondFactorRequests = [
  beginSecondFactor,
  confirmSecondFactor,
  renewRecoveryCodes,
  endSecondFactor,
  resetSecondFactor,
] as const;
