import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiClient, dataOf, type ApiClient, type StreamEvent } from '@abbotsford/api-client';
import {
  conversationNews,
  getMe,
  inboundChat,
  outboundChat,
  ServiceError,
  sessionsRevoked,
  typingNews,
  type ConversationNews,
} from '@abbotsford/contracts';
import { ServiceClient, type RunningService } from '@abbotsford/service-kit';
import type { RunningGateway } from '../src/boot-gateway';
import { LiveChats } from '../src/chat/live-chats';
import { Platform } from './platform';

const conversation_id = 'c_of-this-test';
const session_id = 'a-visitor-of-these-tests';

const news: ConversationNews = {
  conversation_id,
  chat_type: 'outbound',
  status: 'ongoing',
  holder: { id: 'someone', name: 'Sam', since: '2026-11-29T10:00:00.000Z', until: null },
  messages: [{ id: 'm1', role: 'staff', name: 'Sam', text: 'Hello', timestamp: '2026-11-29T10:00:01.000Z' }],
  at: '2026-11-29T10:00:01.000Z',
};

let platform: Platform;
let gateways: readonly RunningGateway[];
let auth: RunningService;
let bot: RunningService;

beforeAll(async () => {
  platform = await Platform.start();
  auth = await platform.auth([[getMe, () => ({ name: 'Sam Lee' })]]);
  const history = { conversation_id, status: 'ongoing', messages: [], read_by: null };
  const notHere = () => {
    throw new ServiceError('chat.conversation_not_found', 'There is no such conversation.');
  };
  bot = await platform.service('outbound-bot', [
    [
      outboundChat.getHistory,
      (request: { session_id: string }) =>
        request.session_id === session_id ? history : { ...history, conversation_id: null },
    ],
    [outboundChat.takeOver, notHere],
    [outboundChat.writeAsStaff, notHere],
  ]);
  await platform.service('inbound-bot', [
    [inboundChat.getHistory, () => history],
    [inboundChat.takeOver, () => ({ conversation_id })],
    [inboundChat.writeAsStaff, () => ({ conversation_id })],
  ]);
  gateways = [await platform.gateway(), await platform.gateway()];
});
afterAll(() => platform.stop());

const clientOf = (gateway: RunningGateway, token?: string): ApiClient =>
  createApiClient({ baseUrl: gateway.url, ...(token && { getToken: () => token }) });

/** An open chat: what it has heard so far. */
function listen(gateway: RunningGateway, chat: 'outbound' | 'inbound' = 'outbound', token?: string) {
  const closing = new AbortController();
  const heard: StreamEvent[] = [];
  const headers = { 'x-chat-session': session_id };
  const path = `/api/chat/${chat}/live` as const;
  const events = clientOf(gateway, token).streamEvents(path, { method: 'GET', headers, signal: closing.signal });
  const over = (async () => {
    for await (const event of events) heard.push(event);
  })().catch(() => undefined);
  return { heard, over, close: () => closing.abort() };
}

const open = (gateway: RunningGateway) => gateway.app.get(LiveChats).open;
const tell = (data: ConversationNews) => bot.app.get(ServiceClient).broadcast(conversationNews, data);

describe('an open chat', () => {
  it('hears what a person says in its conversation, whichever gateway it is at, and nothing of others', async () => {
    const chats = gateways.map((gateway) => listen(gateway));
    await expect.poll(() => gateways.map(open)).toEqual([1, 1]);
    tell({ ...news, conversation_id: 'c_of-others' });
    tell(news);
    bot.app.get(ServiceClient).broadcast(typingNews, { conversation_id, who: 'user' });
    bot.app.get(ServiceClient).broadcast(typingNews, { conversation_id, who: 'staff' });
    const { messages } = news;
    for (const chat of chats) {
      await expect
        .poll(() => chat.heard)
        .toEqual([
          { event: 'news', data: { status: 'ongoing', read_by: 'Sam', messages } },
          { event: 'typing', data: {} },
        ]);
      chat.close();
    }
    await expect.poll(() => gateways.map(open)).toEqual([0, 0]);
  });

  it('needs a conversation', async () => {
    const headers = { 'x-chat-session': 'another-visitor-of-these' };
    const response = await fetch(`${gateways[0]?.url}/api/chat/outbound/live`, { headers });
    expect(response.status).toBe(404);
  });

  it('of a customer ends with their sign-in', async () => {
    const [gateway] = gateways;
    if (!gateway) throw new Error('no gateway');
    const { token, sessionId } = platform.signIn('user');
    const chat = listen(gateway, 'inbound', token);
    await expect.poll(() => open(gateway)).toBe(1);
    auth.app.get(ServiceClient).broadcast(sessionsRevoked, { session_ids: [sessionId] });
    await chat.over;
    await expect.poll(() => open(gateway)).toBe(0);
  });
});

describe('a person who takes over', () => {
  it('is named as their account is, and finds the conversation at whichever bot has it', async () => {
    const api = clientOf(gateways[0] as RunningGateway, platform.signIn('admin').token);
    const params = { path: { conversation_id } };
    await dataOf(api.POST('/api/crm/conversations/{conversation_id}/takeover', { params }));
    expect(platform.receivedBy(inboundChat.takeOver)[0]?.request).toEqual({ conversation_id, name: 'Sam Lee' });
  });

  it('sends the same message with the same key', async () => {
    const api = clientOf(gateways[0] as RunningGateway, platform.signIn('admin').token);
    const params = { path: { conversation_id }, header: { 'Idempotency-Key': 'the-same-message' } };
    const body = { message: 'Hello' };
    await dataOf(api.POST('/api/crm/conversations/{conversation_id}/messages', { params, body }));
    expect(platform.receivedBy(inboundChat.writeAsStaff)[0]?.request).toEqual({
      conversation_id,
      message: 'Hello',
      message_id: 'the-same-message',
    });
  });
});
