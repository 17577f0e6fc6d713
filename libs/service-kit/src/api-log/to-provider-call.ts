import type { ProviderCall, ProviderCallSummary } from '@abbotsford/contracts';
import type { StoredCall } from './api-logger';

/** A row as it is listed, without the texts. */
export type ListedRow = Omit<StoredCall, 'payload' | 'response_msg' | 'tool_calls' | 'api_params'> & {
  readonly _id: { toHexString(): string };
};

export const toSummary = (row: ListedRow): ProviderCallSummary => ({
  id: row._id.toHexString(),
  at: row.timestamp.toISOString(),
  service: row.service,
  kind: row.kind,
  model: row.model,
  purpose: row.prompt_id ?? null,
  tokens_in: row.units.tokens_in ?? 0,
  tokens_out: row.units.tokens_out ?? 0,
  seconds: row.units.seconds ?? 0,
  characters: row.units.characters ?? 0,
  cost_usd: row.cost_usd,
  duration_ms: row.duration_ms,
  error_code: row.error_code,
  conversation_id: row.conversation_id,
  request_id: row.request_id,
});

export const toProviderCall = (row: ListedRow & StoredCall): ProviderCall => ({
  ...toSummary(row),
  api_key: row.api_key,
  api_params: { ...row.api_params },
  payload: { ...row.payload, ...(row.tool_calls.length > 0 ? { tool_calls: row.tool_calls } : {}) },
  response_msg: row.response_msg,
  finish_reason: row.finish_reason,
  response_id: row.response_id,
});
