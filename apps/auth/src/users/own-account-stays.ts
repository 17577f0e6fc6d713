import { ServiceError } from '@abbotsford/contracts';

/** Who locks themselves out, or takes their own role away, has nobody to ask on the page that they see then. */
export const ownAccountStays = (): ServiceError =>
  new ServiceError('person.own_account', 'This is your own account. Please ask another administrator to change it.');
