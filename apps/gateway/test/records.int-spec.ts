import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiClient, dataOf, type ApiClient } from '@abbotsford/api-client';
import {
  inboundApiLog,
  outboundApiLog,
  ServiceError,
  type ApiLogTotals,
  type ProviderCall,
  type ProviderCallRequest,
  type ProviderCallSummary,
} from '@abbotsford/contracts';
import type { Role } from '@abbotsford/rights';
import type { RunningGateway } from '../src/boot-gateway';
import { Platform, JWT_SECRET } from './platform';

const call = (service: string, minute: number): ProviderCallSummary => ({
  ...{ id: String(minute).padStart(24, '0'), at: `2026-03-02T10:0${minute}:00.000Z`, service },
  ...{ kind: 'language', model: 'gpt-4o-mini', purpose: 'word-reply', conversation_id: null, request_id: null },
  ...{ tokens_in: 10, tokens_out: 2, seconds: 0, characters: 0, cost_usd: 0.5, duration_ms: 40, error_code: null },
});
const whole = (summary: ProviderCallSummary): ProviderCall => ({
  ...summary,
  ...{ api_key: '...WXYZ', api_params: {}, payload: {}, response_msg: 'Hi', finish_reason: 'stop', response_id: null },
});
const totals: ApiLogTotals = {
  ...{ calls: 2, failed: 0, unpriced: 0, cost_usd: 1 },
  ...{ tokens_in: 20, tokens_out: 4, seconds: 0, characters: 0 },
};
const notThere = () => {
  throw new ServiceError('api_log.not_found', 'This call is not in the log.');
};

let platform: Platform;
let gateway: RunningGateway;

beforeAll(async () => {
  platform = await Platform.start();
  await platform.auth();
  const sales = [call('outbound-bot', 5), call('outbound-bot', 2)];
  await platform.service('outbound-bot', [
    [outboundApiLog.list, () => ({ items: sales, next_cursor: null })],
    [outboundApiLog.total, () => totals],
    [outboundApiLog.get, notThere],
  ]);
  const support = call('inbound-bot', 4);
  await platform.service('inbound-bot', [
    [inboundApiLog.list, () => ({ items: [support], next_cursor: null })],
    [inboundApiLog.total, () => totals],
    [inboundApiLog.get, ({ call_id }: ProviderCallRequest) => (call_id === support.id ? whole(support) : notThere())],
  ]);
  gateway = await platform.gateway();
});
afterAll(() => platform.stop());

function as(role: Role): ApiClient {
  const { token } = platform.signIn(role);
  return createApiClient({ baseUrl: gateway.url, getToken: () => token });
}

describe('the API log', () => {
  it('is one list of the calls of all services, newest first, without those of one that is away', async () => {
    const list = await dataOf(as('admin').GET('/api/crm/api-log'));
    expect((list as ProviderCallSummary[]).map(({ at, service }) => [at.slice(14, 16), service])).toEqual([
      ['05', 'outbound-bot'],
      ['04', 'inbound-bot'],
      ['02', 'outbound-bot'],
    ]);
  });

  it('goes on where a page ends, and asks one service alone when that is wanted', async () => {
    const query = { limit: 2 };
    const page = await dataOf(as('admin').GET('/api/crm/api-log', { params: { query } }));
    expect(page).toMatchObject({ items: [{}, {}], next_cursor: expect.any(String) });
    const support = { service: 'inbound-bot' } as const;
    const list = await dataOf(as('admin').GET('/api/crm/api-log', { params: { query: support } }));
    expect(list).toMatchObject([{ service: 'inbound-bot' }]);
  });

  it('adds up what all have used, and says who did not answer', async () => {
    expect(await dataOf(as('admin').GET('/api/crm/api-log/totals'))).toMatchObject({
      ...{ calls: 4, cost_usd: 2, tokens_in: 40 },
      away: ['stt'],
    });
  });

  it('tells one call whole, whoever made it', async () => {
    const path = (id: string) => ({ params: { path: { id } } });
    const found = await dataOf(as('admin').GET('/api/crm/api-log/{id}', path(call('inbound-bot', 4).id)));
    expect(found).toMatchObject({ response_msg: 'Hi', api_key: '...WXYZ' });
    const missing = dataOf(as('admin').GET('/api/crm/api-log/{id}', path('f'.repeat(24))));
    await expect(missing).rejects.toMatchObject({ status: 404 });
  });
});

describe('the settings', () => {
  it('are told of every service, secrets only as set, and of one that is away nothing', async () => {
    const services = await dataOf(as('admin').GET('/api/settings'));
    const own = services.find(({ service }) => service === 'gateway');
    expect(own?.settings.find(({ name }) => name === 'JWT_SECRET')).toMatchObject({ value: null, is_set: true });
    expect(JSON.stringify(services)).not.toContain(JWT_SECRET);
    expect(services.find(({ service }) => service === 'auth')).toMatchObject({
      status: 'healthy',
      checks: expect.arrayContaining([{ name: 'messaging', status: 'up', detail: null }]),
    });
    expect(services.find(({ service }) => service === 'crm')).toMatchObject({ status: 'unhealthy', settings: [] });
  });

  it('are for nobody without the right', async () => {
    await expect(dataOf(as('sales').GET('/api/settings'))).rejects.toMatchObject({ status: 403 });
  });
});
