import { expect, it } from 'vitest';
import { emptyChat, type ChatState } from '../panel/chat-state';
import { followChat } from './follow-chat';

function avatarOf() {
  const did: string[] = [];
  const follow = followChat({ take: (state) => did.push(state), say: (words) => did.push(`says "${words}"`) });
  const show = (change: Partial<ChatState>) => follow({ ...emptyChat, ...change });
  return { did, show };
}

it('thinks once while an answer is awaited, and says each word of it once', () => {
  const { did, show } = avatarOf();
  for (const reply of [null, '', '', 'Yes, ', 'Yes, ', 'Yes, we do.', null, null]) show({ reply });
  expect(did).toEqual(['thinks', 'says "Yes, "', 'says "we do."']);
});

it('waits again when no answer comes', () => {
  const { did, show } = avatarOf();
  for (const reply of ['', null]) show({ reply });
  expect(did).toEqual(['thinks', 'waits']);
});

it('says nothing for a person of the team', () => {
  const { did, show } = avatarOf();
  for (const reply of [null, '', null]) show({ reply, readBy: 'Kim' });
  expect(did).toEqual([]);
});

it('begins anew with an answer that is another one', () => {
  const { did, show } = avatarOf();
  for (const reply of ['Yes', 'No']) show({ reply });
  expect(did).toEqual(['says "Yes"', 'says "No"']);
});
