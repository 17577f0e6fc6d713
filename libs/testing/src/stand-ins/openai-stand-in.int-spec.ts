import OpenAI from 'openai';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { type OpenAiStandIn, startOpenAiStandIn } from './openai-stand-in';

let standIn: OpenAiStandIn;

beforeAll(async () => {
  standIn = await startOpenAiStandIn({ apiKey: 'sk-test', models: ['small'] });
});
afterEach(() => standIn.reset());
afterAll(() => standIn.stop());

const HELLO = { model: 'small', messages: [{ role: 'user', content: 'Hello' }] };

function post(body: unknown, key = 'sk-test'): Promise<Response> {
  return fetch(`${standIn.url}/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

function withSchema(schema: unknown, name = 'answer'): unknown {
  return { ...HELLO, response_format: { type: 'json_schema', json_schema: { name, strict: true, schema } } };
}

describe('the OpenAI stand-in', () => {
  it('is understood by the real package: whole, streamed, and in its list of models', async () => {
    const client = new OpenAI({ apiKey: 'sk-test', baseURL: standIn.url, maxRetries: 0 });
    standIn.script({ reply: { kind: 'text', text: 'Good day' } }, { reply: { kind: 'text', text: 'Good day' } });
    const request = { model: 'small', messages: [{ role: 'user' as const, content: 'Hello' }] };

    const whole = await client.chat.completions.create(request);
    const streamed = await client.chat.completions.stream(request).finalChatCompletion();
    const models = await client.models.list();

    expect(whole.choices[0]?.message.content).toBe('Good day');
    expect(streamed.choices[0]).toMatchObject({ finish_reason: 'stop', message: { content: 'Good day' } });
    expect(models.data.map(({ id }) => id)).toEqual(['small']);
  });

  it('gives usage in a stream only when asked, in a last event without choices', async () => {
    standIn.respondWith(() => ({ kind: 'text', text: 'Good day' }));
    const plain = await (await post({ ...HELLO, stream: true })).text();
    const counted = await (await post({ ...HELLO, stream: true, stream_options: { include_usage: true } })).text();

    expect(plain).not.toContain('prompt_tokens');
    const events = counted.trim().split('\n\n');
    expect(events.at(-1)).toBe('data: [DONE]');
    expect(JSON.parse(events.at(-2)?.slice('data: '.length) ?? '')).toMatchObject({
      choices: [],
      usage: { prompt_tokens_details: { cached_tokens: 0 } },
    });
  });

  it('refuses a wrong key in the form of the protocol', async () => {
    const response = await post(HELLO, 'sk-wrong');
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: { code: 'invalid_api_key', param: null } });
  });

  const object = { type: 'object', properties: {}, required: [], additionalProperties: false };
  it.each([
    { name: 'broken JSON', body: '{"model": ', status: 400, error: {} },
    { name: 'no model', body: { messages: HELLO.messages }, status: 400, error: { param: 'model' } },
    { name: 'an unknown model', body: { ...HELLO, model: 'x' }, status: 404, error: { code: 'model_not_found' } },
    { name: 'no messages', body: { model: 'small' }, status: 400, error: { param: 'messages' } },
    { name: 'empty messages', body: { ...HELLO, messages: [] }, status: 400, error: { code: 'empty_array' } },
    {
      name: 'an unknown role',
      body: { ...HELLO, messages: [{ role: 'bot', content: 'x' }] },
      status: 400,
      error: { param: 'messages[0].role' },
    },
    {
      name: 'a message without content',
      body: { ...HELLO, messages: [{ role: 'user', content: null }] },
      status: 400,
      error: { param: 'messages[0].content' },
    },
    {
      name: 'an answer of a tool that names no call',
      body: { ...HELLO, messages: [{ role: 'tool', content: 'x' }] },
      status: 400,
      error: { param: 'messages[0]' },
    },
    { name: 'an empty list of tools', body: { ...HELLO, tools: [] }, status: 400, error: { param: 'tools' } },
    {
      name: "a bad schema's name",
      body: withSchema(object, 'my answer'),
      status: 400,
      error: { param: 'response_format.json_schema.name' },
    },
    {
      name: 'a schema that is no object',
      body: withSchema({ type: 'array' }),
      status: 400,
      error: { param: 'response_format' },
    },
    {
      name: 'an object that allows more properties',
      body: withSchema({ ...object, properties: { a: { type: 'object', properties: {} } }, required: ['a'] }),
      status: 400,
      error: {
        message: `Invalid schema for response_format 'answer': In context=('properties', 'a'), 'additionalProperties' is required to be supplied and to be false.`,
      },
    },
    {
      name: 'an optional property inside an array',
      body: withSchema({
        ...object,
        properties: { a: { type: 'array', items: { ...object, properties: { b: { type: 'string' } } } } },
        required: ['a'],
      }),
      status: 400,
      error: { message: expect.stringContaining(`Missing 'b'`) },
    },
    {
      name: 'a keyword that strict mode lacks',
      body: withSchema({ ...object, properties: { a: { oneOf: [] } }, required: ['a'] }),
      status: 400,
      error: { message: expect.stringContaining(`'oneOf' is not permitted`) },
    },
    {
      name: "a tool's loose schema",
      body: {
        ...HELLO,
        tools: [{ type: 'function', function: { name: 'f', strict: true, parameters: { type: 'object' } } }],
      },
      status: 400,
      error: { code: 'invalid_function_parameters' },
    },
  ])('refuses $name as the API does', async ({ body, status, error }) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { type: 'invalid_request_error', ...error } });
  });

  it('gives each reply to the first request that it fits', async () => {
    standIn.script(
      { when: { stream: true }, reply: { kind: 'text', text: 'streamed' } },
      { when: { schema: 'answer' }, reply: { kind: 'json', value: { a: 1 } } },
      { reply: { kind: 'text', text: 'any' } },
    );
    const answers = [
      await (await post(withSchema(object))).text(),
      await (await post(HELLO)).text(),
      await (await post({ ...HELLO, stream: true })).text(),
    ];
    expect(answers).toEqual([
      expect.stringContaining(String.raw`{\"a\":1}`),
      expect.stringContaining('any'),
      expect.stringContaining('streamed'),
    ]);
    expect(() => standIn.assertAllExpected()).not.toThrow();
  });

  it('answers a request that nobody foresaw with 500 and remembers it', async () => {
    expect((await post(HELLO)).status).toBe(500);
    expect(() => standIn.assertAllExpected()).toThrow('unexpected request: stream=false');
  });

  it('complains of a reply that nobody asked for', () => {
    standIn.script({ when: { schema: 'answer' }, reply: { kind: 'cut' } });
    expect(() => standIn.assertAllExpected()).toThrow('not asked for: cut {"schema":"answer"}');
  });

  it('knows whether the client stayed to the end', async () => {
    const visitor = new AbortController();
    standIn.script({ reply: { kind: 'text', text: 'Good day' } }, { reply: { kind: 'hang', after: ['Good'] } });
    await (await post(HELLO)).text();
    const stream = await fetch(`${standIn.url}/chat/completions`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk-test' },
      body: JSON.stringify({ ...HELLO, stream: true }),
      signal: visitor.signal,
    });
    visitor.abort();
    await stream.text().catch(() => undefined);
    expect(await Promise.all(standIn.requests.map(({ leftEarly }) => leftEarly))).toEqual([false, true]);
  });
});
