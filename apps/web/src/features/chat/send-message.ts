import { ApiProblem, type StreamEvent } from '@abbotsford/api-client';
import type { ChatMessageBody, ChatReply } from '@/lib/api-types';

/** The ways in which a message may be sent. */
export interface ChatTransport {
  /** Ways to hear the answer as it comes, the best first. */
  streams: readonly ((body: ChatMessageBody, signal: AbortSignal) => AsyncIterable<StreamEvent>)[];
  send(body: ChatMessageBody, signal: AbortSignal): Promise<ChatReply>;
}

/**
 * Sends one message and gives the whole answer; `onToken` hears it as it comes. Where one way doesn't get through, the next
 * is tried, and the plain request at last. Throws an ApiProblem.
 */
export async function sendMessage(
  transport: ChatTransport,
  body: ChatMessageBody,
  onToken: (text: string) => void,
  signal: AbortSignal,
): Promise<ChatReply> {
  let accepted = false;
  for (const stream of transport.streams) {
    try {
      for await (const { event, data } of stream(body, signal)) {
        if (event === 'accepted') accepted = true;
        if (event === 'token' && hasText(data)) onToken(data.text);
        if (event === 'done' && isReply(data)) return data;
      }
      throw ApiProblem.unreachable();
    } catch (failure) {
      const neverArrived = failure instanceof ApiProblem && failure.status === 0 && !accepted;
      if (!neverArrived || signal.aborted) throw failure;
    }
  }
  return transport.send(body, signal);
}

/** What to tell the visitor about a message that failed. */
export function explainFailure(problem: ApiProblem): string {
  if (problem.status !== 429) return problem.message;
  const seconds = problem.retryAfter;
  if (seconds === undefined) return 'That was a lot of messages at once. Please try again in a minute.';
  return `That was a lot of messages at once. Please try again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`;
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
