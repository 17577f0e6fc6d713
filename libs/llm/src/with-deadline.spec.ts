import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { aStructuredCall, aTextCall } from '../test/a-call';
import { partsOf } from '../test/language-model.conformance';
import { ScriptedLanguageModel } from '../test/scripted-language-model';
import { wrapperConformance } from '../test/wrapped.conformance';
import { LanguageModel, type StreamPart } from './language-model';
import { withDeadline } from './with-deadline';

wrapperConformance('withDeadline', withDeadline);

/** Does not listen to its signal. */
class DeafLanguageModel extends LanguageModel {
  calls = 0;

  generate(): Promise<never> {
    this.calls++;
    return new Promise(() => undefined);
  }

  async *stream(): AsyncGenerator<StreamPart> {
    yield { type: 'text-delta', text: 'Thank' };
    await this.generate();
  }
}

describe('withDeadline', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('ends an answer that does not come in time with a timeout', async () => {
    const model = withDeadline(new ScriptedLanguageModel('silence'));
    const answer = expect(model.generate(aStructuredCall({ deadlineMs: 800 }))).rejects.toMatchObject({
      code: 'timeout',
    });
    await vi.advanceTimersByTimeAsync(800);
    await answer;
  });

  it('tells the inner model why it is stopped', async () => {
    const inner = new ScriptedLanguageModel('silence');
    const answer = withDeadline(inner)
      .generate(aStructuredCall({ deadlineMs: 800 }))
      .catch(() => undefined);
    await vi.advanceTimersByTimeAsync(799);
    expect(inner.calls[0]?.signal.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await answer;
    expect(inner.calls[0]?.signal.reason).toMatchObject({ code: 'timeout' });
  });

  it('ends a stream that falls silent after its first words', async () => {
    const model = withDeadline(new ScriptedLanguageModel({ deltas: ['Thank'], then: 'silence' }));
    const reading = expect(partsOf(model.stream(aTextCall({ deadlineMs: 800 })))).rejects.toMatchObject({
      code: 'timeout',
    });
    await vi.advanceTimersByTimeAsync(800);
    await reading;
  });

  it('does not depend on the inner model heeding its signal', async () => {
    const model = withDeadline(new DeafLanguageModel());
    const answer = expect(model.generate(aStructuredCall({ deadlineMs: 800 }))).rejects.toMatchObject({
      code: 'timeout',
    });
    const reading = expect(partsOf(model.stream(aTextCall({ deadlineMs: 800 })))).rejects.toMatchObject({
      code: 'timeout',
    });
    await vi.advanceTimersByTimeAsync(800);
    await answer;
    await reading;
  });

  it('asks nothing when no time is left', async () => {
    const inner = new DeafLanguageModel();
    await expect(withDeadline(inner).generate(aStructuredCall({ deadlineMs: 0 }))).rejects.toMatchObject({
      code: 'timeout',
    });
    expect(inner.calls).toBe(0);
  });

  it('stops the inner model when the reader leaves', async () => {
    const inner = new ScriptedLanguageModel({ deltas: ['Thank', ' you'], then: 'silence' });
    for await (const part of withDeadline(inner).stream(aTextCall())) {
      expect(part).toEqual({ type: 'text-delta', text: 'Thank' });
      break;
    }
    expect(inner.calls[0]?.signal.aborted).toBe(true);
  });

  it('leaves no timer behind', async () => {
    const model = withDeadline(new ScriptedLanguageModel({ value: { business: 'café', cups_a_day: null } }));
    await model.generate(aStructuredCall());
    expect(vi.getTimerCount()).toBe(0);
  });
});
