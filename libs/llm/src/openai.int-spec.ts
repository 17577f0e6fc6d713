import { type OpenAiReply, type OpenAiStandIn, startOpenAiStandIn } from '@abbotsford/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { aStructuredCall, aTextCall } from '../test/a-call';
import { type Behaviour, languageModelConformance, partsOf, textOf } from '../test/language-model.conformance';
import type { LanguageModel, StreamPart, Tool } from './language-model';
import { LlmError } from './llm-error';
import { OpenAiLanguageModel } from './openai';

const CAFE = { business: 'café', cups_a_day: 200 };
const API_KEY = 'sk-proj-never-to-be-seen-WXYZ';

let openAi: OpenAiStandIn;
let model: LanguageModel;

beforeAll(async () => {
  openAi = await startOpenAiStandIn({ apiKey: API_KEY });
  model = adapter();
});
afterEach(() => {
  openAi.assertAllExpected();
  openAi.reset();
});
afterAll(() => openAi.stop());

function adapter(change: { apiKey?: string; baseUrl?: string; model?: string } = {}): LanguageModel {
  return new OpenAiLanguageModel({ apiKey: API_KEY, baseUrl: openAi.url, model: 'gpt-4o-mini', ...change });
}

function failureOf(work: Promise<unknown>): Promise<LlmError> {
  return work.then(
    () => Promise.reject(new Error('The call should have failed')),
    (error: unknown) => (error instanceof LlmError ? error : Promise.reject(error as Error)),
  );
}

function replyFor(behaviour: Behaviour): OpenAiReply {
  switch (behaviour.kind) {
    case 'answers':
      return { kind: 'json', value: behaviour.value };
    case 'streams':
      return { kind: 'text', text: behaviour.deltas.join(''), deltas: behaviour.deltas };
    case 'is cut':
      return { kind: 'cut', after: behaviour.after };
    case 'is silent':
      return { kind: 'hang', ...(behaviour.after ? { after: behaviour.after } : {}) };
    case 'refuses':
      return { kind: 'refusal', text: 'I cannot help with that.' };
  }
}

languageModelConformance('OpenAiLanguageModel', (behaviour) => {
  openAi.respondWith(() => replyFor(behaviour));
  return {
    model,
    requests: () => openAi.requests.length,
    leftEarly: () => openAi.requests[0]?.leftEarly ?? Promise.resolve(undefined),
  };
});

describe('OpenAiLanguageModel', () => {
  it('asks for strict structured output and sends the messages in order', async () => {
    openAi.script({ when: { stream: false, schema: 'cafe' }, reply: { kind: 'json', value: CAFE } });
    const call = aStructuredCall({ maxOutputTokens: 300 });
    await model.generate(call);

    expect(openAi.requests[0]?.body).toMatchObject({
      model: 'gpt-4o-mini',
      messages: call.messages,
      max_completion_tokens: 300,
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'cafe', strict: true, schema: { required: ['business', 'cups_a_day'] } },
      },
    });
  });

  it('counts the tokens that came from the cache', async () => {
    const usage = { prompt_tokens: 1_200, completion_tokens: 20, cached_tokens: 1_024 };
    const expected = { ...usage, total_tokens: 1_220 };
    openAi.script({ reply: { kind: 'json', value: CAFE, usage } }, { reply: { kind: 'text', text: 'Thanks', usage } });

    expect((await model.generate(aStructuredCall())).usage).toEqual(expected);
    expect((await partsOf(model.stream(aTextCall()))).at(-1)).toMatchObject({ type: 'finish', usage: expected });
  });

  const wholeAnswerFaults: { name: string; reply: OpenAiReply; error: Partial<LlmError> }[] = [
    { name: '429', reply: { kind: 'rate_limited' }, error: { code: 'rate_limited', status: 429 } },
    {
      name: '429 with Retry-After',
      reply: { kind: 'rate_limited', retryAfterSeconds: 2 },
      error: { code: 'rate_limited', retryAfterMs: 2_000 },
    },
    { name: 'a used-up quota', reply: { kind: 'quota_exhausted' }, error: { code: 'quota_exhausted', status: 429 } },
    { name: '500', reply: { kind: 'server_error' }, error: { code: 'unavailable', status: 500 } },
    { name: '503', reply: { kind: 'server_error', status: 503 }, error: { code: 'unavailable', status: 503 } },
    { name: 'a revoked key', reply: { kind: 'key_revoked' }, error: { code: 'unauthorized', status: 401 } },
    {
      name: 'a request that the filter stops',
      reply: { kind: 'bad_request', message: 'The prompt was filtered', code: 'content_filter' },
      error: { code: 'filtered', status: 400 },
    },
    {
      name: 'a context that is too long',
      reply: { kind: 'bad_request', message: 'Too many tokens', code: 'context_length_exceeded' },
      error: { code: 'invalid_request', status: 400 },
    },
    { name: 'a cut body', reply: { kind: 'cut' }, error: { code: 'cut' } },
    { name: 'a body that is no JSON', reply: { kind: 'bad_json' }, error: { code: 'invalid_output' } },
    { name: 'a refusal', reply: { kind: 'refusal', text: 'I cannot help.' }, error: { code: 'refused' } },
    { name: 'the content filter', reply: { kind: 'content_filter' }, error: { code: 'filtered' } },
  ];

  it.each([
    ...wholeAnswerFaults,
    {
      name: 'an answer at the limit of tokens',
      reply: { kind: 'truncated', text: '{"business": "ca' } satisfies OpenAiReply,
      error: { code: 'truncated' },
    },
    {
      name: 'an answer that is no JSON',
      reply: { kind: 'text', text: 'A café, I think' } satisfies OpenAiReply,
      error: { code: 'invalid_output' },
    },
    {
      name: 'an answer that does not fit the schema',
      reply: { kind: 'json', value: { business: 'Dave’s café', cups_a_day: 'many' } } satisfies OpenAiReply,
      error: { code: 'invalid_output', message: 'The answer does not fit its schema: cups_a_day invalid_type' },
    },
  ])('answers $name with a typed error', async ({ reply, error }) => {
    openAi.script({ reply });
    expect(await failureOf(model.generate(aStructuredCall()))).toMatchObject(error);
  });

  it.each(wholeAnswerFaults)('ends a stream after $name with a typed error', async ({ reply, error }) => {
    openAi.script({ reply });
    expect(await failureOf(partsOf(model.stream(aTextCall())))).toMatchObject(error);
  });

  it('keeps what a failed answer has cost', async () => {
    const usage = { prompt_tokens: 90, completion_tokens: 16, cached_tokens: 0 };
    openAi.script(
      { reply: { kind: 'truncated', text: '{"business": "ca', usage } },
      { reply: { kind: 'truncated', text: 'Thank you', usage } },
    );
    const expected = { usage: { ...usage, total_tokens: 106 }, finish_reason: 'length', model: 'gpt-4o-mini' };

    expect((await failureOf(model.generate(aStructuredCall()))).received).toMatchObject(expected);
    expect((await failureOf(partsOf(model.stream(aTextCall())))).received).toMatchObject({
      ...expected,
      text: 'Thank you',
    });
  });

  it('says that a server which is not there is unavailable', async () => {
    const gone = await startOpenAiStandIn({ apiKey: API_KEY });
    const away = adapter({ baseUrl: gone.url });
    await gone.stop();
    const error = await failureOf(away.generate(aStructuredCall()));
    expect(error).toMatchObject({
      code: 'unavailable',
      message: 'The language model cannot be reached (ECONNREFUSED)',
    });
  });

  it('says that an unknown model is a mistake of ours', async () => {
    const error = await failureOf(adapter({ model: 'gpt-0' }).generate(aStructuredCall()));
    expect(error).toMatchObject({ code: 'invalid_request', status: 404 });
    expect(error.message).toContain('gpt-0');
  });

  it('refuses a schema that strict mode does not take before anything is sent', async () => {
    const schema = z.object({ business: z.string(), cups_a_day: z.number().nullable(), note: z.string().optional() });
    const call = { ...aStructuredCall(), schema, schemaName: 'loose' };
    expect(await failureOf(model.generate(call))).toMatchObject({ code: 'invalid_request' });
    expect(openAi.requests).toHaveLength(0);
  });

  it('gives the key away in no error', async () => {
    const errors = [
      await failureOf(adapter({ apiKey: `${API_KEY}-wrong` }).generate(aStructuredCall())),
      await failureOf(partsOf(adapter({ apiKey: `${API_KEY}-wrong` }).stream(aTextCall()))),
    ];
    openAi.script({ reply: { kind: 'bad_request', message: `The key ${API_KEY} may not do this` } });
    errors.push(await failureOf(model.generate(aStructuredCall())));

    expect(errors.map(({ code }) => code)).toEqual(['unauthorized', 'unauthorized', 'invalid_request']);
    expect(errors[0]?.message).toBe("The language model's API does not accept the key ...rong");
    for (const error of errors) {
      const everything = `${error.message} ${error.stack ?? ''} ${JSON.stringify(error)} ${String(error.cause)}`;
      expect(everything).not.toContain('never-to-be-seen');
      expect(error.message).toMatch(/\.\.\.(rong|WXYZ)/);
    }
  });

  it('closes the connection when a call is cancelled', async () => {
    openAi.script({ reply: { kind: 'hang', after: ['Thank'] } });
    const visitor = new AbortController();
    const parts: StreamPart[] = [];
    const reading = failureOf(
      (async () => {
        for await (const part of model.stream(aTextCall({ signal: visitor.signal }))) {
          parts.push(part);
          visitor.abort();
        }
      })(),
    );
    expect(await reading).toMatchObject({ code: 'aborted' });
    expect(textOf(parts)).toBe('Thank');
    expect(await openAi.requests[0]?.leftEarly).toBe(true);
  });

  describe('with tools', () => {
    const searchTool: Tool = {
      name: 'search_knowledge',
      description: 'Looks up passages',
      parameters: z.object({ query: z.string(), limit: z.number().int() }),
    };
    const call = aTextCall({ tools: [searchTool] });

    it('gives the calls of tools with checked arguments', async () => {
      const args = { query: 'price of beans', limit: 3 };
      openAi.script({ reply: { kind: 'tool_calls', calls: [{ name: 'search_knowledge', arguments: args }] } });

      const parts = await partsOf(model.stream(call));

      expect(parts).toMatchObject([
        { type: 'tool-call', call: { name: 'search_knowledge', arguments: args } },
        { type: 'finish', finish_reason: 'tool_calls' },
      ]);
      expect(openAi.requests[0]?.body['tools']).toMatchObject([
        { type: 'function', function: { name: 'search_knowledge', strict: true } },
      ]);
    });

    it('takes the answer of a tool back into the conversation', async () => {
      const toolCall = { id: 'call_1', name: 'search_knowledge', arguments: { query: 'beans', limit: 1 } };
      openAi.script({ reply: { kind: 'text', text: 'From 20 dollars.' } });
      await partsOf(
        model.stream({
          ...call,
          messages: [
            ...call.messages,
            { role: 'assistant', content: '', tool_calls: [toolCall] },
            { role: 'tool', tool_call_id: 'call_1', content: '{"passages":[]}' },
          ],
        }),
      );
      expect(openAi.requests[0]?.body['messages']).toMatchObject([
        {},
        {},
        { tool_calls: [{ id: 'call_1', function: { arguments: '{"query":"beans","limit":1}' } }] },
        { role: 'tool', tool_call_id: 'call_1' },
      ]);
    });

    it.each([
      { name: 'a tool that was not given', calls: [{ name: 'delete_all', arguments: {} }] },
      { name: 'arguments that do not fit', calls: [{ name: 'search_knowledge', arguments: { query: 1 } }] },
    ])('refuses $name', async ({ calls }) => {
      openAi.script({ reply: { kind: 'tool_calls', calls } });
      expect(await failureOf(partsOf(model.stream(call)))).toMatchObject({ code: 'invalid_output' });
    });
  });
});
