import { LlmError } from '@abbotsford/llm';
import { describe, expect, it } from 'vitest';
import { LanguageProvider } from '../domain/language-provider';
import type { ProviderCall, Wording, WordingInput } from '../domain/language-provider';
import type { Understanding, UnderstandingInput } from '../domain/understanding';
import { LocalProvider } from '../local/local-provider';
import { input, known } from './cases/said';
import { FallbackProvider } from './fallback-provider';

const outage = new LlmError('unavailable', 'down');

/** Fails at both tasks, after it has shown some words. */
class FailingProvider extends LanguageProvider {
  readonly asked: string[] = [];

  constructor(
    private readonly shows: readonly string[] = [],
    private readonly error: Error = outage,
  ) {
    super();
  }

  understand(_: UnderstandingInput, { request_id }: ProviderCall): Promise<Understanding> {
    this.asked.push(`understand ${request_id}`);
    return Promise.reject(this.error);
  }

  word(_: WordingInput, { request_id }: ProviderCall, onText: (piece: string) => void): Promise<Wording> {
    this.asked.push(`word ${request_id}`);
    this.shows.forEach(onText);
    return Promise.reject(this.error);
  }
}

const goodbye: WordingInput = {
  plan: { steps: [{ do: 'goodbye' }], ends: true, lead: 'none' },
  state: known(),
  message: 'Bye',
  history: [],
};

function call(request_id = 'r1', signal = new AbortController().signal): ProviderCall {
  return { signal, deadlineMs: 1_000, request_id, conversation_id: 'c1' };
}

function fallback(first: LanguageProvider) {
  const reported: unknown[] = [];
  return {
    reported,
    provider: new FallbackProvider(first, new LocalProvider(), (task, error) => reported.push([task, error])),
  };
}

describe('FallbackProvider', () => {
  it('lets the second understand what the first could not, and reports it', async () => {
    const { provider, reported } = fallback(new FailingProvider());
    expect((await provider.understand(input("I'm Ana"), call())).fields.name?.value).toBe('Ana');
    expect(reported).toEqual([['understand', outage]]);
  });

  it('lets the second word what the first could not', async () => {
    const { provider, reported } = fallback(new FailingProvider());
    const pieces: string[] = [];
    const { text } = await provider.word(goodbye, call(), (piece) => pieces.push(piece));
    expect(pieces.join('')).toBe(text);
    expect(text).not.toBe('');
    expect(reported).toEqual([['word', outage]]);
  });

  it('steps in for a fault of our own as well', async () => {
    const bug = new TypeError('x is not a function');
    const { provider, reported } = fallback(new FailingProvider([], bug));
    await provider.understand(input('Hello'), call());
    expect(reported).toEqual([['understand', bug]]);
  });

  it('does not ask the first to word a turn that it could not understand', async () => {
    const first = new FailingProvider();
    const { provider } = fallback(first);
    await provider.understand(input('Bye'), call('r1'));
    await provider.word(goodbye, call('r1'), () => undefined);
    await provider.word(goodbye, call('r2'), () => undefined);
    expect(first.asked).toEqual(['understand r1', 'word r2']);
  });

  it('does not begin a second reply after the first has begun', async () => {
    const { provider } = fallback(new FailingProvider(['Thank']));
    const pieces: string[] = [];
    await expect(provider.word(goodbye, call(), (piece) => pieces.push(piece))).rejects.toBe(outage);
    expect(pieces).toEqual(['Thank']);
  });

  it('stops when nobody waits for the answer', async () => {
    const { provider, reported } = fallback(new FailingProvider());
    const gone = AbortSignal.abort();
    await expect(provider.understand(input('Hello'), call('r1', gone))).rejects.toBe(outage);
    await expect(provider.word(goodbye, call('r1', gone), () => undefined)).rejects.toBe(outage);
    expect(reported).toEqual([]);
  });
});
