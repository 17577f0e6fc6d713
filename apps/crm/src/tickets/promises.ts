import type { CrmConfig } from '../config';
import type { Promises } from './domain/due-times';

export const promisesOf = (config: CrmConfig): Promises => ({
  responseHours: config.TICKET_RESPONSE_HOURS,
  resolutionHours: config.TICKET_RESOLUTION_HOURS,
  reopenDays: config.TICKET_REOPEN_DAYS,
});
