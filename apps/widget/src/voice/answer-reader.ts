import { SentenceBuffer } from '@abbotsford/text';
import type { ChatState } from '../panel/chat-state';

/** What has come of an answer since one last looked. */
export interface AnswerPart {
  readonly messageId: string;
  readonly isNew: boolean;
  readonly sentences: readonly string[];
  readonly isComplete: boolean;
}

/** Reads the answer to the message that is on its way, sentence by sentence while it comes. */
export class AnswerReader {
  private messageId: string | null = null;
  private buffer = new SentenceBuffer();
  private read = '';

  /** To be called after each change; null when nothing has come. */
  look({ entries, reply }: ChatState): AnswerPart | null {
    const sending = entries.find(({ delivery }) => delivery === 'sending');
    const isNew = sending !== undefined && sending.id !== this.messageId;
    if (isNew) {
      this.messageId = sending.id;
      this.buffer = new SentenceBuffer();
      this.read = '';
    }
    const { messageId } = this;
    if (messageId === null) return null;
    if (sending?.id === messageId) {
      const sentences = this.take(reply ?? '');
      return isNew || sentences.length > 0 ? { messageId, isNew, sentences, isComplete: false } : null;
    }
    const answer = entries.find(({ id }) => id === `${messageId}-answer`);
    // None comes when the message failed, or a person reads it.
    const sentences = answer ? [...this.take(answer.text), ...this.buffer.end()] : [];
    this.messageId = null;
    return { messageId, isNew: false, sentences, isComplete: true };
  }

  /** The sentences that have become whole. A whole answer that is not what came before it adds nothing. */
  private take(text: string): string[] {
    if (!text.startsWith(this.read)) return [];
    const sentences = this.buffer.add(text.slice(this.read.length));
    this.read = text;
    return sentences;
  }
}
