import { inspect } from 'node:util';

import { describe, expect, it } from 'vitest';

import { abortError, LlmError } from './llm-error';

describe('LlmError', () => {
  it("gives what was received to who asks for it and keeps a visitor's words out of what loggers print", () => {
    const error = new LlmError('truncated', 'Too long', { received: { text: 'Thank you, Dave Miller' } });
    expect(error.received?.text).toBe('Thank you, Dave Miller');
    const enumerable = Object.values(error).map(String);
    expect(`${inspect(error)} ${JSON.stringify(error)} ${enumerable.join()}`).not.toContain('Dave');
  });
});

describe('abortError', () => {
  it('keeps the reason when a deadline aborted the call', () => {
    const timeout = new LlmError('timeout', 'Too slow');
    expect(abortError(AbortSignal.abort(timeout))).toBe(timeout);
  });

  it.each([undefined, 'the visitor left', new Error('gone')])('is `aborted` for any other reason (%s)', (reason) => {
    expect(abortError(AbortSignal.abort(reason))).toMatchObject({ name: 'LlmError', code: 'aborted' });
  });
});
