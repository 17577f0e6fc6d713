import type { PersonInAuth } from '../people/requests';
import { request } from '../contract';
import { Text } from '../fields';
import { Password } from './passwords';
import type { MessageReply } from './requests';

/** All that the person signs in with, once more: nobody else at an unlocked screen may do this. */
export class ConfirmOwnerRequest {
  @Password()
  password!: string;

  @Text({ max: 40, optional: true, about: 'A code of the authenticator app, or a recovery code, of who has them' })
  otp?: string;
}

/** The person's own account and sign-ins, the first part of a copy of their data. */
export const exportOwnAccount = request({
  subject: 'auth.v1.export-own-account',
  request: ConfirmOwnerRequest,
  errors: ['auth.wrong_password', 'auth.wrong_code', 'auth.user_not_found', 'auth.too_many_attempts'],
  deadlineMs: 5_000,
})<PersonInAuth>();

/** Nobody can sign in to it from now on; what all services hold of the person is erased after that. */
export const deleteOwnAccount = request({
  subject: 'auth.v1.delete-own-account',
  request: ConfirmOwnerRequest,
  errors: [
    'auth.wrong_password',
    'auth.wrong_code',
    'auth.user_not_found',
    'auth.last_admin',
    'auth.too_many_attempts',
  ],
  deadlineMs: 5_000,
})<MessageReply>();

export const ownAccountRequests = [exportOwnAccount, deleteOwnAccount] as const;
