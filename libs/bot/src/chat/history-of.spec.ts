import { describe, expect, it } from 'vitest';
import type { TurnInput } from '@abbotsford/conversation';
import { historyOf } from './history-of';

const timestamp = new Date('2026-11-29T10:00:00Z');
const history = [
  { user: 'Hello', timestamp },
  { bot: 'Good day', timestamp },
  { part: 'began', by: 'p1', timestamp },
  { user: 'Is somebody there?', held: true, timestamp },
  { staff: 'I am.', by: 'p1', timestamp },
  { part: 'ended', by: 'p1', timestamp },
] as const;
const input = (team: readonly { id: string; name: string }[]) =>
  ({ conversation: { team }, history }) as unknown as TurnInput;

describe('what a bot is told of what was said', () => {
  it("names a person's words as theirs, and where their part began and ended", () => {
    expect(historyOf(input([{ id: 'p1', name: 'Sam' }]), 12)).toEqual([
      { role: 'user', text: 'Hello' },
      { role: 'bot', text: 'Good day' },
      { role: 'staff', text: '(Sam of our team writes from here on, and the assistant is silent.)' },
      { role: 'user', text: 'Is somebody there?' },
      { role: 'staff', text: 'Sam of our team: I am.' },
      { role: 'staff', text: '(Sam of our team has left. The assistant answers again from here on.)' },
    ]);
  });

  it('knows no name of somebody who was erased, and no more messages than are asked for', () => {
    expect(historyOf(input([]), 2)).toEqual([
      { role: 'staff', text: 'A colleague of our team: I am.' },
      { role: 'staff', text: '(A colleague of our team has left. The assistant answers again from here on.)' },
    ]);
  });
});
