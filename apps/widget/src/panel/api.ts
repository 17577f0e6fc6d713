import { ApiProblem, ChatSocket, createApiClient, dataOf, type Schemas } from '@abbotsford/api-client';
import type { Authorise } from '../events';
import type { WidgetOptions } from '../options';
import type { ChatTransport } from './send-message';

export type ChatMessageBody = Schemas['ChatMessageRequest'] & { message_id: string };
export type ChatReply = Schemas['ChatReply'];
export type ChatHistory = Schemas['HistoryReply'];

/** What the chat asks of the gateway. Failures are ApiProblems. */
export interface ChatApi extends ChatTransport {
  history(sessionId: string): Promise<ChatHistory>;
  live(sessionId: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
  typing(sessionId: string): Promise<unknown>;
  rate(body: Schemas['FeedbackRequest']): Promise<unknown>;
  end(sessionId: string): Promise<unknown>;
}

/** A client of the gateway, as whoever is signed in. */
export function createClient({ api: baseUrl }: Pick<WidgetOptions, 'api'>, authorise: Authorise | null) {
  const getToken = async ({ renew }: { renew: boolean }) => (await authorise?.({ renew })) ?? null;
  const client = createApiClient({
    baseUrl,
    getToken: () => getToken({ renew: false }),
    onUnauthorized: async () => (await getToken({ renew: true })) !== null,
  });
  return { client, getToken };
}

/** The routes of the visitors' bot, or as whoever is signed in those of the support bot. */
export function createChatApi(
  { api: baseUrl, bot }: Pick<WidgetOptions, 'api' | 'bot'>,
  authorise: Authorise | null,
): ChatApi {
  const { client, getToken } = createClient({ api: baseUrl }, authorise);
  const signedIn = { path: '/api/chat/inbound/ws', getToken } as const;
  const socket = new ChatSocket({ baseUrl, ...(bot === 'inbound' ? signedIn : {}) });
  const heldBy = (sessionId: string) => ({ params: { header: { 'x-chat-session': sessionId } } });
  return {
    send: (body, signal) => dataOf(client.POST(`/api/chat/${bot}/message`, { body, signal })),
    // Some networks let no WebSocket through.
    streams: [
      (body, signal) => socket.stream(body, signal),
      (body, signal) => client.streamEvents(`/api/chat/${bot}/stream`, { method: 'POST', body, signal }),
    ],
    history: (sessionId) => dataOf(client.GET(`/api/chat/${bot}/history`, heldBy(sessionId))),
    live: async (sessionId, signal) => {
      const { data } = await client.GET(`/api/chat/${bot}/live`, { ...heldBy(sessionId), parseAs: 'stream', signal });
      if (!data) throw ApiProblem.unreachable();
      return data;
    },
    typing: (sessionId) => dataOf(client.POST(`/api/chat/${bot}/typing`, { body: { session_id: sessionId } })),
    rate: (body) => dataOf(client.POST(`/api/chat/${bot}/feedback`, { body })),
    end: (sessionId) => dataOf(client.POST(`/api/chat/${bot}/end`, { body: { session_id: sessionId } })),
  };
}
