import type { ModelCall, Prompt, PromptTurn } from '@abbotsford/llm';
import type { ProviderCall, ProviderTask } from '../reply/language-provider';

export interface ModelOptions {
  /** The longest time for one call, in milliseconds; the turn's own deadline may leave less. */
  readonly timeoutMs: number;
  /** Told of replies that broke off and were completed in written words. */
  readonly onProblem: (task: ProviderTask, error: unknown) => void;
}

/** Kept of a turn's time for the local provider, which answers when the model does not. */
const RESERVE_MS = 500;

/** One task of a turn, as a language model is asked to do it. */
export const modelCall = (
  prompt: Prompt,
  turn: PromptTurn,
  { request_id, conversation_id, signal, deadlineMs, onUsage }: ProviderCall,
  { timeoutMs }: Pick<ModelOptions, 'timeoutMs'>,
): ModelCall => ({
  prompt: { id: prompt.id, version: prompt.version },
  messages: prompt.messages(turn),
  metadata: { request_id, conversation_id },
  signal,
  deadlineMs: Math.min(timeoutMs, deadlineMs - RESERVE_MS),
  ...(onUsage ? { onUsage } : {}),
});
