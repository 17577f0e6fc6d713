import type { TurnInput } from '@abbotsford/conversation';
import type { ModelUsage } from '@abbotsford/llm';
import type { ProviderCall } from '../reply/language-provider';

/** A provider must be done by then, so that the answer can still be stored and sent. */
const STORE_MS = 1_500;
const PROVIDER_MS = 8_000;

/** Gives the calls of a turn's tasks: one time for all of them, so what understanding took is not there for wording. */
export function providerCalls(
  { conversation, signal, deadline }: TurnInput,
  request_id: string,
  onUsage: (more: ModelUsage) => void,
): () => ProviderCall {
  const due = Math.min(Date.now() + PROVIDER_MS, deadline - STORE_MS);
  return () => ({
    signal,
    deadlineMs: Math.max(0, due - Date.now()),
    request_id,
    conversation_id: conversation.conversation_id,
    onUsage,
  });
}
