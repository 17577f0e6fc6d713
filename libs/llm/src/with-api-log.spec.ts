import { describe, expect, it } from 'vitest';

import { aStructuredCall, aTextCall } from '../test/a-call';
import { partsOf } from '../test/language-model.conformance';
import { DETAILS, ScriptedLanguageModel, type Step } from '../test/scripted-language-model';
import { wrapperConformance } from '../test/wrapped.conformance';
import { apiKeySuffix } from '@abbotsford/provider';
import type { ApiLogEntry } from './api-log';
import { LlmError } from './llm-error';
import { addUsage, type ModelUsage, noUsage } from './model-usage';
import { withApiLog } from './with-api-log';

function logged(step: Step, write?: (entry: ApiLogEntry) => void) {
  const entries: ApiLogEntry[] = [];
  const model = withApiLog(new ScriptedLanguageModel(step), {
    write: write ?? ((entry) => entries.push(entry)),
    apiKeySuffix: apiKeySuffix('sk-proj-0123456789abcd'),
    model: 'gpt-4o-mini',
    parametersOf: () => ({ model: 'gpt-4o-mini', temperature: 0.2 }),
  });
  return { model, entries };
}

wrapperConformance('withApiLog', (inner) =>
  withApiLog(inner, { write: () => undefined, apiKeySuffix: '...', model: 'gpt-4o-mini', parametersOf: () => ({}) }),
);

describe('withApiLog', () => {
  it("writes an answer in the log's form", async () => {
    const { model, entries } = logged({ value: { business: 'café', cups_a_day: 200 } });
    const call = aStructuredCall();
    const before = new Date();
    await model.generate(call);

    expect(entries).toEqual([
      {
        timestamp: expect.any(Date),
        kind: 'language',
        api_key: '...abcd',
        api_params: { model: 'gpt-4o-mini', temperature: 0.2 },
        payload: { messages: call.messages },
        response_msg: '{"business":"café","cups_a_day":200}',
        usage_tokens: DETAILS.usage,
        units: { tokens_in: DETAILS.usage.prompt_tokens, tokens_out: DETAILS.usage.completion_tokens },
        cost_usd: expect.any(Number),
        model: 'gpt-4o-mini',
        tool_calls: [],
        finish_reason: 'stop',
        response_id: 'chatcmpl-1',
        request_id: 'req-1',
        conversation_id: 'conv-1',
        prompt_id: 'word-reply',
        prompt_version: '3',
        duration_ms: expect.any(Number),
        error_code: null,
      },
    ]);
    expect(entries[0]?.timestamp.getTime()).toBeGreaterThanOrEqual(before.getTime());
  });

  it('writes a streamed answer as one text, with its usage', async () => {
    const { model, entries } = logged({ deltas: ['Thank', ' you'] });
    await partsOf(model.stream(aTextCall()));
    expect(entries).toMatchObject([
      { response_msg: 'Thank you', usage_tokens: DETAILS.usage, finish_reason: 'stop', error_code: null },
    ]);
  });

  it('writes what had come of a stream that failed', async () => {
    const { model, entries } = logged({ deltas: ['Thank'], then: new LlmError('cut', 'cut') });
    await expect(partsOf(model.stream(aTextCall()))).rejects.toMatchObject({ code: 'cut' });
    expect(entries).toMatchObject([{ response_msg: 'Thank', finish_reason: null, error_code: 'cut' }]);
  });

  it('writes what had come of a stream whose reader left', async () => {
    const { model, entries } = logged({ deltas: ['Thank', ' you'] });
    for await (const part of model.stream(aTextCall())) if (part.type === 'text-delta') break;
    expect(entries).toMatchObject([{ response_msg: 'Thank', error_code: 'aborted' }]);
  });

  it('writes a failure with what it cost', async () => {
    const usage = { prompt_tokens: 50, completion_tokens: 4, total_tokens: 54, cached_tokens: 0 };
    const received = { text: '{"business"', usage, model: 'gpt-4o-mini-2024-07-18', response_id: 'chatcmpl-9' };
    const { model, entries } = logged({ error: new LlmError('truncated', 'too long', { received }) });
    await expect(model.generate(aStructuredCall())).rejects.toMatchObject({ code: 'truncated' });
    expect(entries).toMatchObject([
      {
        response_msg: '{"business"',
        usage_tokens: usage,
        model: 'gpt-4o-mini-2024-07-18',
        response_id: 'chatcmpl-9',
        error_code: 'truncated',
      },
    ]);
  });

  it('writes the words of a refusal, which are no part of the streamed text', async () => {
    const received = { text: 'I cannot help with that.' };
    const { model, entries } = logged({ error: new LlmError('refused', 'refused', { received }) });
    await expect(partsOf(model.stream(aTextCall()))).rejects.toMatchObject({ code: 'refused' });
    expect(entries).toMatchObject([{ response_msg: 'I cannot help with that.', error_code: 'refused' }]);
  });

  it('writes a failure of another kind as internal', async () => {
    const { model, entries } = logged({ error: new TypeError('not a function') });
    await expect(model.generate(aStructuredCall())).rejects.toThrow(TypeError);
    expect(entries).toMatchObject([{ error_code: 'internal', response_id: null }]);
  });
});

describe('what a call has used', () => {
  it('is known at any moment: unpriced while it is under way, then what it has cost', async () => {
    const { model } = logged({ value: { business: 'café', cups_a_day: 200 } });
    const told: ModelUsage[] = [];
    await model.generate(aStructuredCall({ onUsage: (usage) => told.push(usage) }));
    expect(told[0]).toEqual({ ...noUsage, requests: 1, unpriced_requests: 1 });
    expect(told.reduce(addUsage)).toMatchObject({
      requests: 1,
      unpriced_requests: 0,
      prompt_tokens: DETAILS.usage.prompt_tokens,
      completion_tokens: DETAILS.usage.completion_tokens,
    });
  });

  it('stays unpriced when a stream is left early', async () => {
    const { model } = logged({ deltas: ['Thank', ' you'], then: 'silence' });
    const told: ModelUsage[] = [];
    for await (const part of model.stream(aTextCall({ onUsage: (usage) => told.push(usage) }))) if (part) break;
    expect(told.reduce(addUsage)).toEqual({ ...noUsage, requests: 1, unpriced_requests: 1 });
  });
});
