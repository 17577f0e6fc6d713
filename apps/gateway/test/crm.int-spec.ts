import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiClient, dataOf, type ApiClient, type StreamEvent } from '@abbotsford/api-client';
import {
  createDeal,
  crmChanged,
  getBoard,
  getDeal,
  listLeads,
  moveDeal,
  notificationsChanged,
  ServiceError,
  sessionsRevoked,
  type DealView,
  type PageRequest,
} from '@abbotsford/contracts';
import type { RunningService } from '@abbotsford/service-kit';
import type { RunningGateway } from '../src/boot-gateway';
import { CrmEvents } from '../src/crm/crm-events';
import { SOME_ID } from './operations';
import { Platform } from './platform';

let platform: Platform;
let gateway: RunningGateway;
let auth: RunningService;
let crm: RunningService;
let api: ApiClient;

const deal: DealView = {
  id: SOME_ID,
  company_name: 'Little Café',
  deal_value: 12_000,
  contact_person: null,
  email: null,
  mobile: null,
  summary: null,
  priority: 'High',
  status: 'new-lead',
  meeting_notes: null,
  comments: null,
  owner: null,
  source: 'manual',
  next_action: null,
  next_action_at: null,
  won_lost_reason: null,
  source_conversation_id: null,
  lead_id: null,
  rank: 0,
  updated_by: null,
  version: 4,
  created_at: '2026-11-23T00:00:00.000Z',
  updated_at: '2026-11-23T00:00:00.000Z',
};

beforeAll(async () => {
  platform = await Platform.start();
  auth = await platform.auth();
  crm = await platform.service('crm', [
    [getBoard, () => ({ columns: [{ id: 'new-lead', title: 'New lead', probability: 10, deals: [deal] }] })],
    [createDeal, () => ({ message: 'Made', deal })],
    [getDeal, () => deal],
    [listLeads, ({ limit }: PageRequest) => ({ items: [], next_cursor: limit === 1 ? 'next' : null })],
    [
      moveDeal,
      ({ version }: { version?: number }) => {
        if (version === 4) return { message: 'Moved', deal: { ...deal, status: 'won', version: 5 } };
        throw new ServiceError('deal.stale_version', 'Someone else moved this deal.', {
          data: { current: deal, status: 200 },
        });
      },
    ],
  ]);
  gateway = await platform.gateway();
  api = clientOf(platform.signIn('admin').token);
});

afterAll(() => platform.stop());

const clientOf = (token: string): ApiClient => createApiClient({ baseUrl: gateway.url, getToken: () => token });

describe('deals', () => {
  it('are an array of columns', async () => {
    expect(await dataOf(api.GET('/api/crm/deals'))).toEqual([
      { id: 'new-lead', title: 'New lead', probability: 10, deals: [deal] },
    ]);
  });

  it('have an id when they are made, and the signed-in person as their maker', async () => {
    const { token, userId } = platform.signIn('admin');
    const made = await clientOf(token).POST('/api/crm/deals', { body: { company_name: 'Little Café' } });
    expect(made.response.status).toBe(201);
    expect(made.data).toEqual({ id: SOME_ID, deal });
    expect(platform.receivedBy(createDeal).at(-1)).toMatchObject({
      request: { company_name: 'Little Café' },
      context: { principal: { id: userId, role: 'admin' } },
    });
  });

  it('are moved by the id of the path', async () => {
    const params = { path: { id: SOME_ID } };
    const moved = await dataOf(api.PATCH('/api/crm/deals/{id}/stage', { params, body: { status: 'won', version: 4 } }));
    expect(moved).toMatchObject({ message: 'Moved', deal: { status: 'won', version: 5 } });
    expect(platform.receivedBy(moveDeal).at(-1)?.request).toEqual({ deal_id: SOME_ID, status: 'won', version: 4 });
  });

  it('that are stale are refused with what is stored now, which can’t pass for the problem’s own members', async () => {
    const params = { path: { id: SOME_ID } };
    const refused = api.PATCH('/api/crm/deals/{id}/stage', { params, body: { status: 'won', version: 3 } });
    await expect(refused).rejects.toMatchObject({
      status: 409,
      code: 'deal.stale_version',
      message: 'Someone else moved this deal.',
      current: deal,
      document: { status: 409 },
    });
  });

  it('can’t be given another id by the body', async () => {
    const params = { path: { id: SOME_ID } };
    const body = { status: 'won', deal_id: '0'.repeat(24) } as const;
    await expect(api.PATCH('/api/crm/deals/{id}/stage', { params, body })).rejects.toMatchObject({
      status: 400,
      errors: [{ field: 'deal_id' }],
    });
  });
});

describe('lists', () => {
  it('are arrays without paging, and pages with a limit', async () => {
    expect(await dataOf(api.GET('/api/crm/leads'))).toEqual([]);
    const page = await dataOf(api.GET('/api/crm/leads', { params: { query: { limit: 1 } } }));
    expect(page).toEqual({ items: [], next_cursor: 'next' });
    expect(platform.receivedBy(listLeads).at(-1)?.request).toEqual({ limit: 1 });
  });
});

describe('changes', () => {
  /** Listens until the connection stands. */
  async function listen(token: string): Promise<{ events: AsyncGenerator<StreamEvent>; close: () => void }> {
    const leaving = new AbortController();
    const before = openStreams();
    const events = clientOf(token).streamEvents('/api/crm/events', { method: 'GET', signal: leaving.signal });
    const first = events.next();
    await expect.poll(openStreams).toBe(before + 1);
    const rest = (async function* () {
      const result = await first;
      if (!result.done) yield result.value;
      yield* events;
    })();
    return { events: rest, close: () => leaving.abort() };
  }

  const openStreams = (): number => gateway.app.get(CrmEvents).open;

  it('reach every dashboard that is open', async () => {
    const dashboards = [await listen(platform.signIn('admin').token), await listen(platform.signIn('admin').token)];
    crm.client.broadcast(crmChanged, { change: 'deal.changed', id: deal.id, current: deal });
    crm.client.broadcast(crmChanged, { change: 'deal.deleted', id: deal.id });
    for (const { events, close } of dashboards) {
      expect((await events.next()).value).toEqual({ event: 'deal.changed', data: { id: deal.id, current: deal } });
      expect((await events.next()).value).toEqual({ event: 'deal.deleted', data: { id: deal.id } });
      close();
    }
    await expect.poll(openStreams).toBe(0);
  });

  it('are told to those alone whose role may read what they are about', async () => {
    const [sales, support] = [
      await listen(platform.signIn('sales').token),
      await listen(platform.signIn('support').token),
    ];
    for (const change of ['lead.deleted', 'ticket.deleted', 'deal.deleted', 'ticket.deleted'] as const)
      crm.client.broadcast(crmChanged, { change, id: deal.id });
    const heardBy = async ({ events, close }: typeof sales, count: number): Promise<string[]> => {
      const heard: string[] = [];
      while (heard.length < count) heard.push((await events.next()).value?.event ?? 'nothing');
      close();
      return heard;
    };
    expect(await heardBy(support, 2)).toEqual(['ticket.deleted', 'ticket.deleted']);
    expect(await heardBy(sales, 4)).toEqual(['lead.deleted', 'ticket.deleted', 'deal.deleted', 'ticket.deleted']);
    await expect.poll(openStreams).toBe(0);
  });

  it('that are for one person are told to nobody else', async () => {
    const [me, other] = [platform.signIn('sales'), platform.signIn('sales')];
    const [mine, others] = [await listen(me.token), await listen(other.token)];
    crm.client.broadcast(notificationsChanged, { user_ids: [me.userId] });
    crm.client.broadcast(crmChanged, { change: 'lead.deleted', id: deal.id });
    expect((await mine.events.next()).value).toEqual({ event: 'notifications.changed', data: {} });
    expect((await others.events.next()).value).toMatchObject({ event: 'lead.deleted' });
    mine.close();
    others.close();
    await expect.poll(openStreams).toBe(0);
  });

  it('end when the session is revoked', async () => {
    const { token, sessionId } = platform.signIn('admin');
    const { events } = await listen(token);
    auth.client.broadcast(sessionsRevoked, { session_ids: [sessionId] });
    expect(await events.next()).toEqual({ done: true, value: undefined });
    await expect.poll(openStreams).toBe(0);
  });

  it('hold nothing open for a client that asks for the headers alone', async () => {
    const { token } = platform.signIn('admin');
    const response = await fetch(`${gateway.url}/api/crm/events`, {
      method: 'HEAD',
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(200);
    await expect.poll(openStreams).toBe(0);
  });

  it('end when the access token expires', async () => {
    const { token } = platform.signIn('admin', { exp: Math.floor(Date.now() / 1_000) + 2 });
    const { events } = await listen(token);
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });

  it('end when the gateway stops, which waits for nobody', async () => {
    const other = await platform.gateway();
    const client = createApiClient({ baseUrl: other.url, getToken: () => platform.signIn('admin').token });
    const events = client.streamEvents('/api/crm/events', { method: 'GET' });
    const next = events.next();
    await expect.poll(() => other.app.get(CrmEvents).open).toBe(1);
    const started = performance.now();
    await other.close();
    expect(await next).toEqual({ done: true, value: undefined });
    expect(performance.now() - started, 'less than the grace period').toBeLessThan(2_500);
  });
});
