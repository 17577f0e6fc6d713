import { expect, it } from 'vitest';
import { summariseConversationPrompt as prompt } from './prompt';

it('the prompt of summaries has a new version when its text has changed', () => {
  expect({ version: prompt.version, fingerprint: prompt.fingerprint }).toEqual({
    version: '1',
    fingerprint: '9965eebdd8699c95',
  });
});
