import { ServiceError } from '@abbotsford/contracts';

export const noSecondFactor = (): ServiceError =>
  new ServiceError('auth.second_factor_off', 'There is no second factor for this account.');
