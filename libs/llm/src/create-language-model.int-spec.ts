import { type OpenAiStandIn, startOpenAiStandIn } from '@abbotsford/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { aStructuredCall, aTextCall } from '../test/a-call';
import { partsOf, textOf } from '../test/language-model.conformance';
import type { ApiLogEntry } from './api-log';
import { type ConnectedLanguageModel, createLanguageModel, type LanguageModelSettings } from './create-language-model';

const API_KEY = 'sk-proj-never-to-be-seen-WXYZ';
const CAFE = { business: 'café', cups_a_day: 200 };

let openAi: OpenAiStandIn;

beforeAll(async () => {
  openAi = await startOpenAiStandIn({ apiKey: API_KEY });
});
afterEach(() => {
  openAi.assertAllExpected();
  openAi.reset();
});
afterAll(() => openAi.stop());

function connected(changes: Partial<LanguageModelSettings> = {}) {
  const entries: ApiLogEntry[] = [];
  const errors: unknown[] = [];
  const model = createLanguageModel(
    {
      apiKey: API_KEY,
      baseUrl: openAi.url,
      model: 'gpt-4o-mini',
      temperature: 0.2,
      retry: { maxAttempts: 3, baseDelayMs: 5, maxDelayMs: 10 },
      ...changes,
    },
    {
      apiLog: {
        write: (entry) => {
          entries.push(entry);
          return Promise.resolve();
        },
      },
      onError: (error) => errors.push(error),
    },
  );
  return { model: model as ConnectedLanguageModel, entries, errors };
}

describe('createLanguageModel', () => {
  it.each([
    { name: 'no key', changes: { apiKey: undefined } },
    { name: 'an empty key', changes: { apiKey: ' ' } },
    { name: 'the local mode', changes: { mode: 'local' } },
  ] as const)('leaves the work to the local provider with $name', ({ changes }) => {
    expect(connected(changes).model).toBeUndefined();
  });

  it('names the variable that is missing when OpenAI is insisted on', () => {
    expect(() => connected({ mode: 'openai', apiKey: '' })).toThrow('OPENAI_API_KEY');
  });

  it('logs every attempt, and of the key only its end', async () => {
    openAi.script(
      { reply: { kind: 'server_error' } },
      { reply: { kind: 'bad_json' } },
      { reply: { kind: 'json', value: CAFE } },
    );
    const { model, entries, errors } = connected();
    const answer = await model.generate(aStructuredCall());
    await model.close();

    expect(answer.value).toEqual(CAFE);
    expect(entries.map(({ error_code }) => error_code)).toEqual(['unavailable', 'invalid_output', null]);
    expect(entries.at(-1)).toMatchObject({
      api_key: '...WXYZ',
      api_params: {
        model: 'gpt-4o-mini',
        temperature: 0.2,
        response_format: { type: 'json_schema', name: 'cafe', strict: true },
      },
      payload: { messages: aStructuredCall().messages },
      response_msg: JSON.stringify(CAFE),
      prompt_id: 'word-reply',
      prompt_version: '3',
      request_id: 'req-1',
      conversation_id: 'conv-1',
    });
    expect(entries.at(-1)?.api_params).not.toHaveProperty('messages');
    expect(JSON.stringify(entries)).not.toContain('never-to-be-seen');
    expect(errors).toEqual([]);
  });

  it('waits as long as the provider asks for before the next attempt', async () => {
    openAi.script(
      { reply: { kind: 'rate_limited', retryAfterSeconds: 1 } },
      { reply: { kind: 'text', text: 'Thanks' } },
    );
    const { model } = connected();
    const startedAt = performance.now();
    expect(textOf(await partsOf(model.stream(aTextCall())))).toBe('Thanks');
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(990);
  });

  it('ends a call that hangs at its deadline and logs the timeout', async () => {
    openAi.script({ reply: { kind: 'hang' } }, { reply: { kind: 'hang', after: ['Thank'] } });
    const { model, entries } = connected();
    await expect(model.generate(aStructuredCall({ deadlineMs: 100 }))).rejects.toMatchObject({ code: 'timeout' });
    await expect(partsOf(model.stream(aTextCall({ deadlineMs: 100 })))).rejects.toMatchObject({ code: 'timeout' });
    expect(await Promise.all(openAi.requests.map(({ leftEarly }) => leftEarly))).toEqual([true, true]);
    await model.close();
    expect(entries.map(({ error_code, response_msg }) => [error_code, response_msg])).toEqual([
      ['timeout', ''],
      ['timeout', 'Thank'],
    ]);
  });

  it('stops asking a provider that keeps failing, in the middle of the retries as well', async () => {
    openAi.respondWith(() => ({ kind: 'server_error' }));
    const { model, entries } = connected({ breaker: { consecutiveFailures: 2, halfOpenAfterMs: 60_000 } });
    await expect(model.generate(aStructuredCall())).rejects.toMatchObject({ code: 'circuit_open' });
    await expect(partsOf(model.stream(aTextCall()))).rejects.toMatchObject({ code: 'circuit_open' });
    await model.close();
    expect(openAi.requests).toHaveLength(2);
    expect(entries).toHaveLength(2);
  });

  it('answers although the log cannot be written, and reports it', async () => {
    openAi.script({ reply: { kind: 'json', value: CAFE } });
    const noPrimary = new Error('not primary');
    const errors: unknown[] = [];
    const model = createLanguageModel(
      { apiKey: API_KEY, baseUrl: openAi.url, model: 'gpt-4o-mini' },
      { apiLog: { write: () => Promise.reject(noPrimary) }, onError: (error) => errors.push(error) },
    );
    expect((await model?.generate(aStructuredCall()))?.value).toEqual(CAFE);
    await model?.close();
    expect(errors).toEqual([noPrimary]);
  });

  it('does not wait for the log', async () => {
    openAi.script({ reply: { kind: 'json', value: CAFE } });
    const model = createLanguageModel(
      { apiKey: API_KEY, baseUrl: openAi.url, model: 'gpt-4o-mini' },
      { apiLog: { write: () => new Promise(() => undefined) }, onError: () => undefined },
    );
    expect((await model?.generate(aStructuredCall()))?.value).toEqual(CAFE);
  });
});
