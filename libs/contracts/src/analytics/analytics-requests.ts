import { request } from '../contract';
import { AnalyticsQuery, type AnalyticsView } from './analytics';

export class RebuildAnalyticsRequest {}

export const getAnalytics = request({
  subject: 'crm.v1.get-analytics',
  request: AnalyticsQuery,
  deadlineMs: 5_000,
})<AnalyticsView>();

/** Has everything counted anew, in the background; figures stay as they are until then. */
export const rebuildAnalytics = request({
  subject: 'crm.v1.rebuild-analytics',
  request: RebuildAnalyticsRequest,
  audit: { action: 'figures.counted_anew' },
  deadlineMs: 5_000,
})<{ message: string }>();

export const analyticsRequests = [getAnalytics, rebuildAnalytics] as const;
