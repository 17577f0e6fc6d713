import { expect, it } from 'vitest';
import en from '../../messages/en.json';
import type { ChatEntry } from './chat-state';
import { transcriptOf } from './transcript';

it('says who said what, and where it was taken from', () => {
  const entry = (role: ChatEntry['role'], text: string, more: Partial<ChatEntry> = {}): ChatEntry => ({
    ...{ id: text, role, text, delivery: 'stored' },
    ...more,
  });
  const entries = [
    entry('visitor', 'Do you sell grinders?'),
    entry('bot', 'We do.', { sources: ['Grinders', 'Prices'] }),
    entry('note', 'Sam has joined the chat.'),
    entry('staff', 'Hello!', { name: 'Sam' }),
    entry('end', ''),
  ];
  expect(transcriptOf(entries, en.panel).split('\n\n')).toEqual([
    'You: Do you sell grinders?',
    'Assistant: We do.\n(Grinders, Prices)',
    'Sam has joined the chat.',
    'Sam: Hello!',
    en.panel.ended,
  ]);
});
