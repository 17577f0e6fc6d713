import { ApiProblem, type StreamEvent } from '@abbotsford/api-client';
import type { ChatMessageBody, ChatReply } from './api';

/** The ways in which a message may be sent. */
export interface ChatTransport {
  /** Ways to hear the answer as it comes, the best first. */
  streams: readonly ((body: ChatMessageBody, signal: AbortSignal) => AsyncIterable<StreamEvent>)[];
  send(body: ChatMessageBody, signal: AbortSignal): Promise<ChatReply>;
}

/** A way on which nothing is heard for so long doesn't get through. */
const SILENCE_MS = 8_000;
/** The plain request says nothing before the whole answer is there; longer than the gateway takes for one. */
const ANSWER_MS = 20_000;

/**
 * Sends one message and gives the whole answer; `onToken` hears it as it comes. Where one way doesn't get through, the next
 * is tried, and the plain request at last. Throws an ApiProblem.
 */
export async function sendMessage(
  transport: ChatTransport,
  body: ChatMessageBody,
  onToken: (text: string) => void,
  signal: AbortSignal,
  silenceMs = SILENCE_MS,
): Promise<ChatReply> {
  let accepted = false;
  for (const stream of transport.streams) {
    const silence = new AbortController();
    const timer = setTimeout(() => silence.abort(), silenceMs);
    try {
      for await (const { event, data } of stream(body, AbortSignal.any([signal, silence.signal]))) {
        clearTimeout(timer);
        if (event === 'accepted') accepted = true;
        if (event === 'token' && hasText(data)) onToken(data.text);
        if (event === 'done' && isReply(data)) return data;
      }
      throw ApiProblem.unreachable();
    } catch (failure) {
      const isUnreachable = silence.signal.aborted || (failure instanceof ApiProblem && failure.status === 0);
      if (!isUnreachable || accepted || signal.aborted) throw failure;
    } finally {
      clearTimeout(timer);
    }
  }
  const late = AbortSignal.timeout(ANSWER_MS);
  return transport.send(body, AbortSignal.any([signal, late])).catch((failure: unknown) => {
    throw late.aborted ? ApiProblem.unreachable() : failure;
  });
}

function hasText(data: unknown): data is { text: string } {
  return typeof data === 'object' && data !== null && 'text' in data && typeof data.text === 'string';
}

function isReply(data: unknown): data is ChatReply {
  return (
    typeof data === 'object' &&
    data !== null &&
    'response' in data &&
    typeof data.response === 'string' &&
    'ended' in data &&
    'citations' in data &&
    Array.isArray(data.citations) &&
    'suggestions' in data &&
    Array.isArray(data.suggestions)
  );
}
