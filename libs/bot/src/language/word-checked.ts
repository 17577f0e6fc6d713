import type { Passage } from '@abbotsford/knowledge';
import { LlmError, type StreamPart } from '@abbotsford/llm';
import { CheckedReply, UnfitReplyError, type ReplyRules } from '../reply/checked-reply';
import type { ProviderCall, Wording } from '../reply/language-provider';
import type { ModelOptions } from './model-call';

export interface ReplyInTheMaking {
  readonly rules: ReplyRules;
  /** What is owed in written words when the reply has broken off after `shown`. */
  readonly rest: (shown: string) => Wording;
  /** The passages that a reply draws on, which may cite them by number. */
  readonly cited: (reply: string) => readonly Passage[];
}

/**
 * Shows each sentence of the model once it is checked. A reply that breaks off is completed in written words.
 * @throws LlmError or UnfitReplyError while nothing was shown
 */
export async function wordChecked(
  parts: AsyncIterable<StreamPart>,
  { rules, rest, cited }: ReplyInTheMaking,
  { signal }: Pick<ProviderCall, 'signal'>,
  { onProblem }: Pick<ModelOptions, 'onProblem'>,
  onText: (piece: string) => void,
): Promise<Wording> {
  const reply = new CheckedReply(rules, onText);
  try {
    for await (const part of parts) {
      if (part.type === 'text-delta') reply.add(part.text);
    }
    reply.end();
    return { text: reply.shown, used_wordings: [], cited: cited(reply.marked) };
  } catch (error) {
    const isOver = signal.aborted || reply.shown === '';
    if (isOver || !(error instanceof LlmError || error instanceof UnfitReplyError)) throw error;
    onProblem('word', error);
    const written = rest(reply.shown);
    reply.complete(written.text);
    // The written rest holds the answer when the model has not given it.
    return {
      text: reply.shown,
      used_wordings: written.used_wordings,
      cited: written.cited.length > 0 ? written.cited : cited(reply.marked),
    };
  }
}
