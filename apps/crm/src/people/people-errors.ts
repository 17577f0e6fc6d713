import { ServiceError } from '@abbotsford/contracts';

export const severalPeople = (): ServiceError =>
  new ServiceError(
    'person.ambiguous',
    'Several people have this phone number. Please look for the person by email address, so that nobody else is touched.',
  );

export const ownAccount = (): ServiceError =>
  new ServiceError(
    'person.own_account',
    'This is your own account. Please ask another administrator to erase what is held of you.',
  );

export const lastAdministrator = (): ServiceError =>
  new ServiceError(
    'auth.last_admin',
    'This is the last administrator. Please make someone else an administrator first.',
  );

export const erasureNotFound = (): ServiceError =>
  new ServiceError('person.erasure_not_found', 'We could not find this erasure.');
