import type { Promises } from '../src/tickets/domain/due-times';

export const promises: Promises = {
  responseHours: { urgent: 1, high: 4, medium: 8, low: 24 },
  resolutionHours: { urgent: 8, high: 24, medium: 72, low: 168 },
  reopenDays: 14,
};
