import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inboundChat, sessionsRevoked } from '@abbotsford/contracts';
import type { RunningService } from '@abbotsford/service-kit';
import type { RunningGateway } from '../src/boot-gateway';
import { aMessage, ChatPlatform, reply, session_id } from './chat-platform';
import { sign } from './platform';
import { SocketClient } from './socket-client';

let chat: ChatPlatform;
let auth: RunningService;
let gateway: RunningGateway;
beforeAll(async () => {
  chat = await ChatPlatform.start();
  auth = await chat.platform.auth();
  gateway = await chat.platform.gateway();
});
beforeEach(() => chat.reset());
afterAll(() => chat.platform.stop());

const clients: SocketClient[] = [];
afterEach(() => Promise.all(clients.splice(0).map((client) => client.drop())));

async function open(token?: string): Promise<SocketClient> {
  const client = await SocketClient.open(gateway.url, {}, '/api/chat/inbound/ws');
  clients.push(client);
  if (token !== undefined) client.send({ type: 'sign_in', token });
  return client;
}

const status = { unauthorized: { problem: { status: 401 } }, invalid: { problem: { status: 400 } } };

describe('the support chat over a WebSocket', () => {
  it('tells a turn in numbered frames, as whoever has the token of the first frame', async () => {
    const { token, userId, sessionId } = chat.platform.signIn('user');
    const client = await open(token);
    const message = aMessage();
    client.send({ type: 'message', ...message });
    expect(await client.next('done', message.message_id)).toMatchObject({ seq: 3, reply });
    expect(client.frames[0]).toEqual({ type: 'signed_in' });
    const { request, context } = chat.platform.receivedBy(inboundChat.streamMessage).at(-1) ?? {};
    expect(request).toEqual(message);
    expect(context?.principal).toEqual({ id: userId, role: 'user', session_id: sessionId });
  });

  it('takes nothing of whoever has not signed in, or by a token that is none of ours', async () => {
    const { userId, sessionId } = chat.platform.signIn('user');
    const tokens = ['none', sign({ sub: userId, sid: sessionId }, { secret: 'x'.repeat(32) })];
    for (const token of [undefined, ...tokens]) {
      const client = await open(token);
      const message = aMessage();
      client.send({ type: 'message', ...message });
      expect(await client.next('error', message.message_id)).toMatchObject(status.unauthorized);
      client.send({ type: 'resume', session_id, message_id: message.message_id, after: 0 });
      await expect.poll(() => client.of(message.message_id)).toHaveLength(2);
    }
  });

  it('goes on after a drop, for the same person only', async () => {
    const [mine, other] = [chat.platform.signIn('user'), chat.platform.signIn('user')];
    const turn = chat.heldTurn();
    const first = await open(mine.token);
    const message = aMessage();
    first.send({ type: 'message', ...message });
    await first.next('delta', message.message_id);
    await first.drop();
    const resume = { type: 'resume', session_id, message_id: message.message_id, after: 2 };
    const stranger = await open(other.token);
    stranger.send(resume);
    expect(await stranger.next('error', message.message_id)).toMatchObject({ problem: { status: 404 } });
    const back = await open(mine.token);
    back.send(resume);
    turn.letGo();
    expect(await back.next('done', message.message_id)).toMatchObject({ seq: 4, reply });
    expect(back.of(message.message_id).map(({ seq }) => seq)).toEqual([3, 4]);
    expect(turn.isCancelled()).toBe(false);
  });

  it('keeps turns of two people with one session and message id apart', async () => {
    const [one, other] = [chat.platform.signIn('user'), chat.platform.signIn('user')];
    const turn = chat.heldTurn();
    const message = aMessage();
    const both = [await open(one.token), await open(other.token)] as const;
    for (const client of both) client.send({ type: 'message', ...message });
    for (const client of both) await client.next('delta', message.message_id);
    expect(turn.seen.map(({ principal }) => principal?.id).toSorted()).toEqual([one.userId, other.userId].toSorted());
    turn.letGo();
    for (const client of both) await client.next('done', message.message_id);
  });

  it('ends when the sign-in is revoked, and when its token has expired', async () => {
    const revoked = chat.platform.signIn('user');
    const expiring = chat.platform.signIn('user', { exp: Math.floor(Date.now() / 1_000) + 2 });
    const [one, other] = [await open(revoked.token), await open(expiring.token)];
    await expect.poll(() => [...one.frames, ...other.frames]).toEqual([{ type: 'signed_in' }, { type: 'signed_in' }]);
    chat.platform.revoke(revoked.sessionId);
    auth.client.broadcast(sessionsRevoked, { session_ids: [revoked.sessionId] });
    expect(await one.closed).toBe(1008);
    expect(await other.closed).toBe(1008);
    const again = await open(revoked.token);
    expect(await again.next('error', null)).toMatchObject(status.unauthorized);
  });

  it('takes a newer token of the same person, and ends at one of somebody else', async () => {
    const [mine, other] = [chat.platform.signIn('user'), chat.platform.signIn('user')];
    const client = await open(mine.token);
    client.send({ type: 'sign_in', token: sign({ sub: mine.userId, role: 'user', sid: mine.sessionId, n: 2 }) });
    const message = aMessage();
    client.send({ type: 'message', ...message });
    await client.next('done', message.message_id);
    client.send({ type: 'sign_in', token: other.token });
    client.send({ type: 'message', ...aMessage(randomUUID()) });
    expect(await client.closed).toBe(1008);
    expect(chat.platform.receivedBy(inboundChat.streamMessage).at(-1)?.request).toEqual(message);
  });
});

it('the chat of visitors knows no sign-in', async () => {
  const client = await SocketClient.open(gateway.url);
  clients.push(client);
  client.send({ type: 'sign_in', token: chat.platform.signIn('user').token });
  expect(await client.next('error', null)).toMatchObject(status.invalid);
});
