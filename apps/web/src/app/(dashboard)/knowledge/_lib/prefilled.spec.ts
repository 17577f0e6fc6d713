import { expect, it } from 'vitest';
import { prefilledBy, readPrefilled } from './prefilled';

const asked = (question: string) => ({
  ...{ question, conversation_id: 'c', at: '2026-11-30T00:00:00Z' },
  ...{ chat_type: 'outbound' as const, reason: 'no_help' as const },
});

it('a new answer begins with each wording of its question once', () => {
  const id = '0123456789abcdef01234567';
  const address = prefilledBy({
    id,
    asked: [asked('Do you sell tea?'), asked('do you sell tea?'), asked('Tea & chai?')],
  });
  const { draft, unansweredId } = readPrefilled(new URLSearchParams(address));
  expect(draft.wordings.split('\n')).toEqual(['do you sell tea?', 'Tea & chai?']);
  expect(unansweredId).toBe(id);
});

it('an address that somebody made up begins an empty one', () => {
  expect(readPrefilled(new URLSearchParams('unanswered=nothing'))).toMatchObject({
    draft: { wordings: '' },
    unansweredId: null,
  });
});
