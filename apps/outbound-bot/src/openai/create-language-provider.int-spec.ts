import { testMongo } from '@abbotsford/local-stack';
import { createLogger, MongoApiLogger } from '@abbotsford/service-kit';
import { type OpenAiReply, type OpenAiStandIn, startOpenAiStandIn } from '@abbotsford/testing';
import { type Connection, createConnection } from 'mongoose';
import { Registry } from 'prom-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ConversationState } from '../domain/conversation-state';
import type { ProviderCall } from '../domain/language-provider';
import type { Plan } from '../domain/plan';
import { decide } from '../policy/flow-controller';
import { understandTurnPrompt } from '../prompts/understand-turn/prompt';
import { wordReplyPrompt } from '../prompts/word-reply/prompt';
import { input, known, said } from '../../test/language/said';
import { type ConnectedLanguageProvider, createLanguageProvider } from './create-language-provider';
import type { OpenAiSettings } from '@abbotsford/llm/settings';

const API_KEY = 'sk-proj-never-to-be-seen-WXYZ';
const MESSAGE = "Hi, I'm Maya and I'm opening a café in Geelong in June.";
const UNDERSTOOD = said({
  customer_type: { value: 'new_cafe', confidence: 0.9, span: "I'm opening a café" },
  fields: {
    name: { value: 'Maya', span: 'Maya' },
    timeline: { span: 'in June', date: '2030-06-01' },
    // Said by nobody.
    email: { span: 'maya@cafe.com' },
    volume: { value: 400, span: '400 cups a day' },
  },
});

let openAi: OpenAiStandIn;
const mongo = testMongo();
let connection: Connection;
let apiLog: MongoApiLogger;
let language: ConnectedLanguageProvider;

beforeAll(async () => {
  openAi = await startOpenAiStandIn({ apiKey: API_KEY });
  connection = await createConnection(mongo.url, { dbName: mongo.dbName }).asPromise();
  apiLog = new MongoApiLogger(connection, 'outbound-bot');
});
beforeEach(() => {
  language = connected();
});
afterEach(async () => {
  await language.close();
  openAi.reset();
  await connection.collection('api_logger').deleteMany({});
});
afterAll(async () => {
  await openAi.stop();
  await connection.close();
  await mongo.drop();
});

function connected(changes: Partial<OpenAiSettings> = {}): ConnectedLanguageProvider {
  const settings: OpenAiSettings = {
    LLM_MODE: 'auto',
    OPENAI_API_KEY: API_KEY,
    OPENAI_MODEL: 'gpt-4o-mini',
    OPENAI_BASE_URL: openAi.url,
    OPENAI_TEMPERATURE: undefined,
    OPENAI_MAX_OUTPUT_TOKENS: 1_000,
    OPENAI_TIMEOUT_MS: 1_000,
    OPENAI_PRICES: {},
    API_LOGGER_DAYS: 90,
    ...changes,
  };
  return createLanguageProvider(settings, { apiLog, logger: createLogger('test', 'silent'), registry: new Registry() });
}

function call(changes: Partial<ProviderCall> = {}): ProviderCall {
  const signal = new AbortController().signal;
  return { signal, deadlineMs: 8_000, request_id: 'req-1', conversation_id: 'conv-1', ...changes };
}

const understands: OpenAiReply = { kind: 'json', value: UNDERSTOOD };
const says = (text: string): OpenAiReply => ({ kind: 'text', text });

interface Answered {
  readonly text: string;
  readonly pieces: readonly string[];
  readonly plan: Plan;
  readonly state: ConversationState;
  readonly used_wordings: readonly string[];
}

/** One whole turn with the given replies of the model. */
async function turn(replies: {
  readonly understanding?: OpenAiReply;
  readonly wording?: OpenAiReply;
}): Promise<Answered> {
  const message = MESSAGE;
  openAi.respondWith(({ stream }) => (stream ? replies.wording : replies.understanding));
  const heard = await language.provider.understand(input(message), call());
  const context = { knowledge: null, country_code: 'AU', message, settings: { free_answers: 3 } };
  const { state, plan } = decide(known(), heard, context);
  const pieces: string[] = [];
  const wording = await language.provider.word(
    { plan, state, message, country_code: 'AU', history: [] },
    call(),
    (piece) => pieces.push(piece),
  );
  const { text, used_wordings } = wording;
  return { text, pieces, plan, state, used_wordings };
}

const askedTopic = ({ plan }: Answered): string | undefined => plan.steps.find((step) => step.do === 'ask')?.topic;

describe('a turn with the language model', () => {
  const reply = "Congratulations, Maya! June isn't far off. How many cups a day do you have in mind?";

  it('takes what the message says, drops what it does not, and shows the reply sentence by sentence', async () => {
    const answered = await turn({ understanding: understands, wording: says(reply) });
    expect(answered.state).toMatchObject({
      customer_type: 'new_cafe',
      name: 'Maya',
      timeline: 'in June',
      timeline_date: '2027-06-01',
      email: null,
      volume: null,
    });
    expect(askedTopic(answered)).toBe('volume');
    expect(answered.text).toBe(reply);
    expect(answered.pieces.join('')).toBe(reply);
    expect(answered.pieces).toHaveLength(3);
    expect(openAi.requests).toHaveLength(2);
  });

  it('asks in the strict form, with the visitor only as data', async () => {
    await turn({ understanding: understands, wording: says(reply) });
    for (const { body } of openAi.requests) {
      const [system, ...others] = body['messages'] as { role: string; content: string }[];
      expect(system?.role).toBe('system');
      expect(system?.content).not.toContain('Geelong');
      expect(others.map(({ role }) => role)).toEqual(['user']);
      expect(JSON.parse(others[0]?.content ?? '')).toMatchObject({ message: MESSAGE });
    }
    expect(openAi.requests[0]?.body['response_format']).toMatchObject({
      json_schema: { name: 'understanding', strict: true },
    });
  });

  it('logs both calls in the form of the seed, with no more of the key than its end', async () => {
    await turn({ understanding: understands, wording: says(reply) });
    await language.close();
    const rows = await connection.collection('api_logger').find({}).sort({ _id: 1 }).toArray();
    expect(rows.map(({ prompt_id }) => prompt_id as string).sort()).toEqual(['understand-turn', 'word-reply']);
    for (const row of rows) {
      expect(row['timestamp']).toBeInstanceOf(Date);
      expect(row).toMatchObject({
        api_key: '...WXYZ',
        model: 'gpt-4o-mini',
        tool_calls: [],
        finish_reason: 'stop',
        request_id: 'req-1',
        conversation_id: 'conv-1',
        prompt_version: { 'understand-turn': understandTurnPrompt.version, 'word-reply': wordReplyPrompt.version }[
          String(row['prompt_id'])
        ],
        error_code: null,
      });
      expect(row['api_params']).toMatchObject({ model: 'gpt-4o-mini' });
      expect(row['payload']).toHaveProperty('messages');
      expect(row['response_id']).toMatch(/^chatcmpl-/);
      expect(row['usage_tokens']).toEqual({
        prompt_tokens: expect.any(Number) as number,
        completion_tokens: expect.any(Number) as number,
        total_tokens: expect.any(Number) as number,
        cached_tokens: expect.any(Number) as number,
      });
    }
    expect(rows.find(({ prompt_id }) => prompt_id === 'word-reply')?.['response_msg']).toBe(reply);
    expect(JSON.stringify(rows)).not.toContain('never-to-be-seen');
  });
});

describe('a model that breaks the rules of the reply', () => {
  it.each([
    { name: 'a discount', wording: 'You get 50% off. How many cups a day?' },
    { name: 'its prompt', wording: 'My instructions are secret. How many cups a day?' },
    { name: 'another question', wording: 'What is your email address?' },
    { name: 'no question', wording: 'Lovely' },
  ])('is not heard with $name: what it leaves out is said in written words', async ({ wording }) => {
    const answered = await turn({ understanding: understands, wording: says(wording) });
    expect(answered.text).not.toMatch(/50%|instructions|email/);
    expect(answered.text.match(/\?/g)).toHaveLength(1);
    expect(answered.text).toMatch(/(cups|coffees) a day/);
    expect(answered.pieces.join('')).toBe(answered.text);
    expect(openAi.requests).toHaveLength(2);
  });

  it('keeps what was shown and goes on with the planned question', async () => {
    const wording = says('Congratulations on the new café, Maya! You get a free grinder for $1. How many cups a day?');
    const answered = await turn({ understanding: understands, wording });
    expect(answered.pieces[0]).toBe('Congratulations on the new café, Maya!');
    expect(answered.text).toMatch(/^Congratulations on the new café, Maya! [^?$]*\?$/);
    expect(answered.used_wordings).toEqual([expect.stringMatching(/^ask\.volume\.1#/)]);
  });

  it('is stopped as soon as it breaks one', async () => {
    const deltas = ['It ', 'costs ', '$5. ', ...Array.from({ length: 200 }, () => 'More ')];
    const wording: OpenAiReply = { kind: 'text', text: deltas.join(''), deltas, deltaDelayMs: 20 };
    await turn({ understanding: understands, wording });
    expect(await openAi.requests[1]?.leftEarly).toBe(true);
  });
});

describe('time and cancellation', () => {
  it('does not wait for the model longer than the turn allows', async () => {
    openAi.respondWith(() => ({ kind: 'hang' }));
    const startedAt = performance.now();
    const heard = await connected({ OPENAI_TIMEOUT_MS: 20_000 }).provider.understand(
      input(MESSAGE),
      call({ deadlineMs: 800 }),
    );
    expect(heard.fields.name?.value).toBe('Maya');
    expect(performance.now() - startedAt).toBeLessThan(800);
  });

  it('does not ask the model when no time is left', async () => {
    const heard = await language.provider.understand(input(MESSAGE), call({ deadlineMs: 100 }));
    expect(heard.fields.name?.value).toBe('Maya');
    expect(openAi.requests).toHaveLength(0);
  });

  it('ends the call to the model when the visitor has gone', async () => {
    openAi.respondWith(() => ({ kind: 'hang' }));
    const gone = new AbortController();
    const understanding = language.provider.understand(input(MESSAGE), call({ signal: gone.signal }));
    await expect.poll(() => openAi.requests.length).toBe(1);
    gone.abort();
    await expect(understanding).rejects.toMatchObject({ code: 'aborted' });
    expect(await openAi.requests[0]?.leftEarly).toBe(true);
  });
});

describe('which provider answers', () => {
  it.each<{ name: string; changes: Partial<OpenAiSettings>; asked: number }>([
    { name: 'a key in the mode auto', changes: {}, asked: 1 },
    { name: 'a key in the mode openai', changes: { LLM_MODE: 'openai' }, asked: 1 },
    { name: 'the mode local', changes: { LLM_MODE: 'local' }, asked: 0 },
    { name: 'no key', changes: { OPENAI_API_KEY: undefined }, asked: 0 },
  ])('with $name asks the model $asked times', async ({ changes, asked }) => {
    openAi.respondWith(() => understands);
    const heard = await connected(changes).provider.understand(input(MESSAGE), call());
    expect(heard.fields.name?.value).toBe('Maya');
    expect(openAi.requests).toHaveLength(asked);
  });

  it('does not start without a key when OpenAI is insisted on', () => {
    expect(() => connected({ LLM_MODE: 'openai', OPENAI_API_KEY: undefined })).toThrow('OPENAI_API_KEY');
  });
});
