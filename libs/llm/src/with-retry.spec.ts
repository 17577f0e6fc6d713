import { describe, expect, it } from 'vitest';

import { aStructuredCall, aTextCall } from '../test/a-call';
import { partsOf, textOf } from '../test/language-model.conformance';
import { ScriptedLanguageModel, type Step } from '../test/scripted-language-model';
import { wrapperConformance } from '../test/wrapped.conformance';
import { LlmError, type LlmErrorCode } from './llm-error';
import type { RetryEnvironment, RetryOptions } from '@abbotsford/provider';
import { withRetry } from './with-retry';

const OPTIONS: RetryOptions = { maxAttempts: 3, baseDelayMs: 200, maxDelayMs: 1_000 };
const CAFE = { business: 'café', cups_a_day: 200 };

/** A clock that only pauses move. */
class Pauses implements RetryEnvironment {
  readonly taken: number[] = [];
  #now = 0;

  constructor(private readonly chance = 0.5) {}

  readonly random = (): number => this.chance;
  readonly now = (): number => this.#now;
  readonly wait = (ms: number): Promise<void> => {
    this.taken.push(ms);
    this.#now += ms;
    return Promise.resolve();
  };
}

const failing = (code: LlmErrorCode, retryAfterMs?: number): Step => ({
  error: new LlmError(code, code, retryAfterMs === undefined ? {} : { retryAfterMs }),
});

wrapperConformance('withRetry', (inner) => withRetry(inner, OPTIONS, new Pauses()));

describe('withRetry', () => {
  it.each(['rate_limited', 'unavailable', 'cut', 'invalid_output'] as const)('tries again after %s', async (code) => {
    const inner = new ScriptedLanguageModel(failing(code), { value: CAFE });
    const answer = await withRetry(inner, OPTIONS, new Pauses()).generate(aStructuredCall());
    expect(answer.value).toEqual(CAFE);
    expect(inner.calls).toHaveLength(2);
  });

  it.each([
    'timeout',
    'unauthorized',
    'quota_exhausted',
    'refused',
    'filtered',
    'truncated',
    'invalid_request',
    'aborted',
    'circuit_open',
  ] as const)('does not repeat what ended with %s', async (code) => {
    const inner = new ScriptedLanguageModel(failing(code));
    await expect(withRetry(inner, OPTIONS, new Pauses()).generate(aStructuredCall())).rejects.toMatchObject({ code });
    expect(inner.calls).toHaveLength(1);
  });

  it('does not repeat a call that failed by a mistake of ours', async () => {
    const inner = new ScriptedLanguageModel({ error: new TypeError('not a function') });
    await expect(withRetry(inner, OPTIONS, new Pauses()).generate(aStructuredCall())).rejects.toThrow(TypeError);
    expect(inner.calls).toHaveLength(1);
  });

  it('gives up after the last attempt with the last error', async () => {
    const inner = new ScriptedLanguageModel(failing('cut'), failing('cut'), failing('unavailable'));
    await expect(withRetry(inner, OPTIONS, new Pauses()).generate(aStructuredCall())).rejects.toMatchObject({
      code: 'unavailable',
    });
    expect(inner.calls).toHaveLength(3);
  });

  it.each([
    { chance: 0, pauses: [0, 0, 0, 0] },
    { chance: 0.5, pauses: [100, 200, 400, 500] },
  ])('doubles the range of the random pause up to its limit (chance $chance)', async ({ chance, pauses }) => {
    const environment = new Pauses(chance);
    const model = withRetry(new ScriptedLanguageModel(failing('cut')), { ...OPTIONS, maxAttempts: 5 }, environment);
    await expect(model.generate(aStructuredCall())).rejects.toMatchObject({ code: 'cut' });
    expect(environment.taken).toEqual(pauses);
  });

  it('waits as long as the provider asks for', async () => {
    const environment = new Pauses();
    const inner = new ScriptedLanguageModel(failing('rate_limited', 1_500), { value: CAFE });
    await withRetry(inner, OPTIONS, environment).generate(aStructuredCall({ deadlineMs: 4_000 }));
    expect(environment.taken).toEqual([1_500]);
  });

  it('does not wait longer than is worth it', async () => {
    const pauses = new Pauses();
    const inner = new ScriptedLanguageModel(failing('rate_limited', 800), failing('rate_limited', 1_200), {
      value: CAFE,
    });
    const model = withRetry(inner, { ...OPTIONS, maxRetryAfterMs: 1_000 }, pauses);
    await expect(model.generate(aStructuredCall())).rejects.toMatchObject({ retryAfterMs: 1_200 });
    expect(pauses.taken).toEqual([800]);
  });

  it('fails at once when the provider asks for more time than there is', async () => {
    const environment = new Pauses();
    const inner = new ScriptedLanguageModel(failing('rate_limited', 20_000), { value: CAFE });
    await expect(
      withRetry(inner, OPTIONS, environment).generate(aStructuredCall({ deadlineMs: 4_000 })),
    ).rejects.toMatchObject({ code: 'rate_limited' });
    expect(environment.taken).toEqual([]);
  });

  it('gives each attempt the time that is left', async () => {
    const inner = new ScriptedLanguageModel(failing('rate_limited', 1_500), { value: CAFE });
    await withRetry(inner, OPTIONS, new Pauses()).generate(aStructuredCall({ deadlineMs: 4_000 }));
    expect(inner.calls.map(({ deadlineMs }) => deadlineMs)).toEqual([4_000, 2_500]);
  });

  it('ends a pause when the call is cancelled', async () => {
    const visitor = new AbortController();
    const inner = new ScriptedLanguageModel(failing('rate_limited', 3_000));
    const answer = withRetry(inner, OPTIONS).generate(aStructuredCall({ signal: visitor.signal }));
    queueMicrotask(() => visitor.abort());
    await expect(answer).rejects.toMatchObject({ code: 'aborted' });
    expect(inner.calls).toHaveLength(1);
  });

  it('starts a stream again that failed before its first words', async () => {
    const inner = new ScriptedLanguageModel(failing('unavailable'), { deltas: ['Thank', ' you'] });
    const parts = await partsOf(withRetry(inner, OPTIONS, new Pauses()).stream(aTextCall()));
    expect(textOf(parts)).toBe('Thank you');
    expect(inner.calls).toHaveLength(2);
  });

  it('never repeats words that were passed on', async () => {
    const cut = new LlmError('cut', 'cut');
    const inner = new ScriptedLanguageModel({ deltas: ['Thank'], then: cut }, { deltas: ['Thank', ' you'] });
    await expect(partsOf(withRetry(inner, OPTIONS, new Pauses()).stream(aTextCall()))).rejects.toBe(cut);
    expect(inner.calls).toHaveLength(1);
  });
});
