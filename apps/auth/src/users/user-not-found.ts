import { ServiceError } from '@abbotsford/contracts';

export const userNotFound = (): ServiceError =>
  new ServiceError('auth.user_not_found', 'We could not find this account.');
