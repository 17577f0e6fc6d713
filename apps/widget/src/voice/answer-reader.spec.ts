import { describe, expect, it } from 'vitest';
import { chatReducer, emptyChat, type ChatAction, type ChatState } from '../panel/chat-state';
import { AnswerReader, type AnswerPart } from './answer-reader';

const reply = (response: string) => ({
  ...{ response, conversation_id: 'c-1', ended: false, citations: [], suggestions: [] },
});
const asked: ChatAction[] = [
  { type: 'queued', id: 'm-1', text: 'Hello' },
  { type: 'sending', id: 'm-1' },
];
const token = (text: string): ChatAction => ({ type: 'token', text });

/** What is read after each action. */
function read(...actions: readonly ChatAction[]): (AnswerPart | null)[] {
  const reader = new AnswerReader();
  let state: ChatState = emptyChat;
  return actions.map((action) => {
    state = chatReducer(state, action);
    return reader.look(state);
  });
}
const sentences = (parts: readonly (AnswerPart | null)[]) => parts.flatMap((part) => part?.sentences ?? []);

describe('an answer', () => {
  it('is read sentence by sentence while it comes, each once and in its order', () => {
    const parts = read(...asked, token('Hello Ana. We de'), token('liver on Fridays. Shall'), {
      type: 'answered',
      id: 'm-1',
      reply: reply('Hello Ana. We deliver on Fridays. Shall we?'),
    });
    expect(parts.map((part) => part?.sentences ?? null)).toEqual([
      null,
      [],
      ['Hello Ana.'],
      ['We deliver on Fridays.'],
      ['Shall we?'],
    ]);
    expect(parts[1]).toMatchObject({ messageId: 'm-1', isNew: true });
    expect(parts.at(-1)).toMatchObject({ isComplete: true });
  });

  it('that comes all at once is read in sentences, too', () => {
    const parts = read(...asked, { type: 'answered', id: 'm-1', reply: reply('Yes. We do.') });
    expect(sentences(parts)).toEqual(['Yes.', 'We do.']);
  });

  it('is complete when none comes: the message failed, or a person reads it', () => {
    expect(read(...asked, { type: 'failed', id: 'm-1', problem: 'No.' }).at(-1)).toMatchObject({ isComplete: true });
    const held = { ...reply(''), read_by: 'Sam' };
    expect(read(...asked, { type: 'answered', id: 'm-1', reply: held }).at(-1)).toMatchObject({
      sentences: [],
      isComplete: true,
    });
  });

  it('is read once, however often one looks afterwards', () => {
    const parts = read(
      ...asked,
      { type: 'answered', id: 'm-1', reply: reply('Yes.') },
      { type: 'queued', id: 'm-2', text: 'Thanks' },
    );
    expect(parts.at(-1)).toBeNull();
  });
});
