import { LlmError } from '@abbotsford/llm';
import { describe, expect, it } from 'vitest';
import { FallbackProvider } from './fallback-provider';
import { LanguageProvider } from './language-provider';
import type { ProviderCall, Wording } from './language-provider';

const outage = new LlmError('unavailable', 'down');

/** Fails at both tasks, after it has shown some words. */
class FailingProvider extends LanguageProvider<string, string, string> {
  readonly asked: string[] = [];

  constructor(
    private readonly shows: readonly string[] = [],
    private readonly error: Error = outage,
  ) {
    super();
  }

  understand(_: string, { request_id }: ProviderCall): Promise<string> {
    this.asked.push(`understand ${request_id}`);
    return Promise.reject(this.error);
  }

  word(_: string, { request_id }: ProviderCall, onText: (piece: string) => void): Promise<Wording> {
    this.asked.push(`word ${request_id}`);
    this.shows.forEach(onText);
    return Promise.reject(this.error);
  }
}

/** Hears and says what it is told. */
class EchoProvider extends LanguageProvider<string, string, string> {
  understand(said: string): Promise<string> {
    return Promise.resolve(said);
  }

  word(text: string, _: ProviderCall, onText: (piece: string) => void): Promise<Wording> {
    onText(text);
    return Promise.resolve({ text, used_wordings: [], cited: [] });
  }
}

function call(request_id = 'r1', signal = new AbortController().signal): ProviderCall {
  return { signal, deadlineMs: 1_000, request_id, conversation_id: 'c1' };
}

function fallback(first: FailingProvider) {
  const reported: unknown[] = [];
  return {
    reported,
    provider: new FallbackProvider(first, new EchoProvider(), (task, error) => reported.push([task, error])),
  };
}

describe('FallbackProvider', () => {
  it('lets the second understand what the first could not, and reports it', async () => {
    const { provider, reported } = fallback(new FailingProvider());
    expect(await provider.understand("I'm Ana", call())).toBe("I'm Ana");
    expect(reported).toEqual([['understand', outage]]);
  });

  it('lets the second word what the first could not', async () => {
    const { provider, reported } = fallback(new FailingProvider());
    const pieces: string[] = [];
    const { text } = await provider.word('Goodbye.', call(), (piece) => pieces.push(piece));
    expect([text, pieces]).toEqual(['Goodbye.', ['Goodbye.']]);
    expect(reported).toEqual([['word', outage]]);
  });

  it('steps in for a fault of our own as well', async () => {
    const bug = new TypeError('x is not a function');
    const { provider, reported } = fallback(new FailingProvider([], bug));
    await provider.understand('Hello', call());
    expect(reported).toEqual([['understand', bug]]);
  });

  it('does not ask the first to word a turn that it could not understand', async () => {
    const first = new FailingProvider();
    const { provider } = fallback(first);
    await provider.understand('Bye', call('r1'));
    await provider.word('Goodbye.', call('r1'), () => undefined);
    await provider.word('Goodbye.', call('r2'), () => undefined);
    expect(first.asked).toEqual(['understand r1', 'word r2']);
  });

  it('does not begin a second reply after the first has begun', async () => {
    const { provider } = fallback(new FailingProvider(['Thank']));
    const pieces: string[] = [];
    await expect(provider.word('Goodbye.', call(), (piece) => pieces.push(piece))).rejects.toBe(outage);
    expect(pieces).toEqual(['Thank']);
  });

  it('stops when nobody waits for the answer', async () => {
    const { provider, reported } = fallback(new FailingProvider());
    const gone = AbortSignal.abort();
    await expect(provider.understand('Hello', call('r1', gone))).rejects.toBe(outage);
    await expect(provider.word('Goodbye.', call('r1', gone), () => undefined)).rejects.toBe(outage);
    expect(reported).toEqual([]);
  });
});
