import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { aStructuredCall, aTextCall } from '../test/a-call';
import { partsOf, textOf } from '../test/language-model.conformance';
import { ScriptedLanguageModel, type Step } from '../test/scripted-language-model';
import { wrapperConformance } from '../test/wrapped.conformance';
import type { LanguageModel } from './language-model';
import { LlmError, type LlmErrorCode } from './llm-error';
import type { BreakerOptions, CircuitChange } from '@abbotsford/provider';
import { withBreaker } from './with-breaker';

const OPTIONS: BreakerOptions = { consecutiveFailures: 3, halfOpenAfterMs: 30_000 };
const GOOD: Step = { value: { business: 'café', cups_a_day: null } };

const failing = (code: LlmErrorCode): Step => ({ error: new LlmError(code, code) });

async function codesOf(model: LanguageModel, calls: number): Promise<string[]> {
  const codes: string[] = [];
  for (let call = 0; call < calls; call++) {
    codes.push(
      await model.generate(aStructuredCall()).then(
        () => 'ok',
        (error: unknown) => (error as LlmError).code,
      ),
    );
  }
  return codes;
}

wrapperConformance('withBreaker', (inner) => withBreaker(inner, OPTIONS));

describe('withBreaker', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(['rate_limited', 'unavailable', 'cut', 'timeout', 'invalid_output', 'unauthorized'] as const)(
    'spares a provider that answered %s three times in a row',
    async (code) => {
      const inner = new ScriptedLanguageModel(failing(code));
      expect(await codesOf(withBreaker(inner, OPTIONS), 5)).toEqual([code, code, code, 'circuit_open', 'circuit_open']);
      expect(inner.calls).toHaveLength(3);
    },
  );

  it.each(['refused', 'filtered', 'truncated', 'invalid_request', 'aborted'] as const)(
    'does not hold %s against the provider',
    async (code) => {
      const inner = new ScriptedLanguageModel(failing(code));
      expect(await codesOf(withBreaker(inner, OPTIONS), 5)).toEqual([code, code, code, code, code]);
    },
  );

  it('counts failures in a row only', async () => {
    const inner = new ScriptedLanguageModel(failing('cut'), failing('cut'), GOOD, failing('cut'), failing('cut'), GOOD);
    expect(await codesOf(withBreaker(inner, OPTIONS), 6)).toEqual(['cut', 'cut', 'ok', 'cut', 'cut', 'ok']);
  });

  it('tries again after the rest and goes on when the provider is well', async () => {
    const changes: CircuitChange[] = [];
    const inner = new ScriptedLanguageModel(failing('cut'), failing('cut'), failing('cut'), GOOD);
    const model = withBreaker(inner, OPTIONS, (change) => changes.push(change));
    await codesOf(model, 3);
    vi.advanceTimersByTime(30_000);
    expect(await codesOf(model, 2)).toEqual(['ok', 'ok']);
    expect(changes).toEqual(['open', 'half-open', 'closed']);
  });

  it('rests again when the trial fails', async () => {
    const inner = new ScriptedLanguageModel(failing('cut'));
    const model = withBreaker(inner, OPTIONS);
    await codesOf(model, 3);
    vi.advanceTimersByTime(30_000);
    expect(await codesOf(model, 2)).toEqual(['cut', 'circuit_open']);
  });

  it('lets nobody wait for the trial call', async () => {
    const inner = new ScriptedLanguageModel(failing('cut'), failing('cut'), failing('cut'), 'silence');
    const model = withBreaker(inner, OPTIONS);
    await codesOf(model, 3);
    vi.advanceTimersByTime(30_000);
    const visitor = new AbortController();
    const trial = model.generate(aStructuredCall({ signal: visitor.signal }));

    await expect(model.generate(aStructuredCall())).rejects.toMatchObject({ code: 'circuit_open' });
    await expect(partsOf(model.stream(aTextCall()))).rejects.toMatchObject({ code: 'circuit_open' });

    visitor.abort();
    await expect(trial).rejects.toMatchObject({ code: 'aborted' });
  });

  it('counts streams that are cut in the middle', async () => {
    const inner = new ScriptedLanguageModel({ deltas: ['Thank'], then: new LlmError('cut', 'cut') });
    const model = withBreaker(inner, OPTIONS);
    for (const code of ['cut', 'cut', 'cut', 'circuit_open']) {
      await expect(partsOf(model.stream(aTextCall()))).rejects.toMatchObject({ code });
    }
    expect(inner.calls).toHaveLength(3);
  });

  it('holds a reader that leaves early for no failure', async () => {
    const model = withBreaker(new ScriptedLanguageModel({ deltas: ['Thank', ' you'], then: 'silence' }), OPTIONS);
    for (let reader = 0; reader < 5; reader++) {
      for await (const part of model.stream(aTextCall())) {
        expect(textOf([part])).toBe('Thank');
        break;
      }
    }
  });
});
