import { ServiceError } from '@abbotsford/contracts';

export const lastAdministrator = (): ServiceError =>
  new ServiceError(
    'auth.last_admin',
    'This is the last administrator. Please make someone else an administrator first.',
  );
