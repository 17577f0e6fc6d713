import { request } from '../contract';
import { Choice, Id, Text, Time } from '../fields';
import { PageCursor, PageLimit, type Page } from '../paging';
import {
  callKinds,
  type ApiLogTotals,
  type CallKind,
  type ProviderCall,
  type ProviderCallSummary,
} from './provider-call';

/** The services that call providers. Each answers for its own calls, and the gateway puts them together. */
export const apiLogServices = ['outbound-bot', 'inbound-bot', 'stt'] as const;
export type ApiLogService = (typeof apiLogServices)[number];

export const callOutcomes = ['answered', 'failed'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** Which calls; what is left out leaves none out. */
export class ApiLogFilter {
  @Choice(callKinds, { optional: true })
  kind?: CallKind;

  @Choice(callOutcomes, { optional: true })
  outcome?: CallOutcome;

  @Text({
    max: 64,
    pattern: /^[A-Za-z0-9_-]{8,64}$/,
    patternMeans: 'the id of a conversation',
    optional: true,
    about: 'Those that were made for this conversation',
  })
  conversation?: string;

  @Time({ optional: true, about: 'At this time or later' })
  from?: string;

  @Time({ optional: true, about: 'Before this time' })
  to?: string;
}

export class ListProviderCallsRequest extends ApiLogFilter {
  @PageLimit()
  limit?: number;

  @PageCursor()
  cursor?: string;
}

export class ProviderCallRequest {
  @Id()
  call_id!: string;
}

/** What each service that calls providers answers of its calls. */
const ofService = (service: ApiLogService) => ({
  /** Newest first. */
  list: request({
    subject: `${service}.v1.list-provider-calls`,
    request: ListProviderCallsRequest,
    deadlineMs: 5_000,
  })<Page<ProviderCallSummary>>(),

  total: request({
    subject: `${service}.v1.total-provider-calls`,
    request: ApiLogFilter,
    deadlineMs: 10_000,
  })<ApiLogTotals>(),

  get: request({
    subject: `${service}.v1.get-provider-call`,
    request: ProviderCallRequest,
    errors: ['api_log.not_found'],
    deadlineMs: 5_000,
  })<ProviderCall>(),
});

export const outboundApiLog = ofService('outbound-bot');
export const inboundApiLog = ofService('inbound-bot');
export const sttApiLog = ofService('stt');

export const apiLogRequests = {
  'outbound-bot': outboundApiLog,
  'inbound-bot': inboundApiLog,
  stt: sttApiLog,
} as const satisfies Record<ApiLogService, unknown>;
