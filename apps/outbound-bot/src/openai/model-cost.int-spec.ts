import { noUsage } from '@abbotsford/llm';
import type { OpenAiReply, RecordedRequest } from '@abbotsford/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { understandTurnPrompt } from '../prompts/understand-turn/prompt';
import { wordReplyPrompt } from '../prompts/word-reply/prompt';
import { LanguageUnderTest, says } from '../../test/language/language-under-test';
import { known, said } from '../../test/language/said';

const message = "Hi, I'm Maya.";
const understands: OpenAiReply = {
  kind: 'json',
  value: said({ fields: { name: { value: 'Maya', span: 'Maya' } } }),
  usage: { prompt_tokens: 2_000, completion_tokens: 200, cached_tokens: 1_024 },
};
const words: OpenAiReply = {
  kind: 'text',
  text: 'Nice to meet you, Maya. Are you opening a café, or running one already?',
  usage: { prompt_tokens: 1_500, completion_tokens: 30, cached_tokens: 0 },
};
/** At 0.15, 0.075 and 0.60 US dollars for a million tokens. */
const COST = ((976 + 1_500) * 0.15 + 1_024 * 0.075 + 230 * 0.6) / 1e6;

let language: LanguageUnderTest;
let priced: LanguageUnderTest;
beforeAll(async () => {
  language = await LanguageUnderTest.start();
  const price = { input: 10, cached_input: 1, output: 100 };
  priced = await LanguageUnderTest.start({ OPENAI_PRICES: { 'gpt-4o-mini': price } });
});
afterEach(() => Promise.all([language.reset(), priced.reset()]));
afterAll(() => Promise.all([language.stop(), priced.stop()]));

const messagesOf = ({ body }: RecordedRequest) => body['messages'] as readonly { role: string; content: string }[];
const dataOf = (request: RecordedRequest | undefined) =>
  JSON.parse((request && messagesOf(request).at(-1)?.content) ?? '{}') as { data: Record<string, unknown> };

describe('a turn', () => {
  it('has two calls, and tells what they have used and cost', async () => {
    language.replies({ understanding: understands, wording: words });
    const { usage } = await language.play({ message });
    expect(language.openAi.requests).toHaveLength(2);
    expect(usage).toEqual({
      requests: 2,
      prompt_tokens: 3_500,
      cached_tokens: 1_024,
      completion_tokens: 230,
      cost_usd: expect.closeTo(COST, 12) as number,
      unpriced_requests: 0,
    });
  });

  it('still has two calls when one needs a second attempt, which is counted as a request', async () => {
    language.openAi.script({ reply: { kind: 'server_error' } }, { reply: understands }, { reply: words });
    const { usage } = await language.play({ message });
    expect(usage).toMatchObject({ requests: 3, prompt_tokens: 3_500, unpriced_requests: 0 });
    expect(language.log.map(({ prompt_id }) => prompt_id)).toEqual([
      'understand-turn',
      'understand-turn',
      'word-reply',
    ]);
  });

  it('has never more than two attempts at each of its two calls', async () => {
    language.replies({ understanding: { kind: 'bad_json' }, wording: { kind: 'bad_json' } });
    await language.play({ message });
    language.replies({ understanding: understands, wording: { kind: 'server_error' } });
    await language.play({ message });
    expect(language.openAi.requests).toHaveLength(2 + 1 + 2);
  });

  it('counts a reply that was stopped in the middle as one of unknown price, not as free', async () => {
    language.replies({
      understanding: understands,
      wording: says('You get 90% off. Everything is free for you today.'),
    });
    expect((await language.play({ message })).usage).toMatchObject({ requests: 2, unpriced_requests: 1 });
  });

  it('costs what the operator says', async () => {
    priced.replies({ understanding: understands, wording: words });
    const { usage } = await priced.play({ message });
    expect(usage.cost_usd).toBeCloseTo(((976 + 1_500) * 10 + 1_024 * 1 + 230 * 100) / 1e6, 12);
  });

  it('is shown in the metrics', async () => {
    language.replies({ understanding: understands, wording: words });
    await language.play({ message });
    expect(await language.metric('language_tokens_total')).toEqual({ prompt: 2_476, cached: 1_024, completion: 230 });
    expect((await language.metric('language_cost_usd_total'))['']).toBeCloseTo(COST, 12);
    expect(await language.metric('language_requests_total')).toEqual({ no: 0, yes: 2 });
  });

  it('of the local provider has used nothing', async () => {
    const local = await LanguageUnderTest.start({ LLM_MODE: 'local' });
    expect((await local.play({ message })).usage).toEqual(noUsage);
    expect(local.openAi.requests).toHaveLength(0);
    await local.stop();
  });
});

describe('what the provider can keep in its cache', () => {
  it('comes first, the same byte for byte over turns and conversations', async () => {
    language.replies({ understanding: understands, wording: words });
    const earlier = [
      { role: 'user', text: 'Hello' },
      { role: 'bot', text: 'Hello, who are you?' },
    ] as const;
    await language.play({ message, conversation_id: 'conv-1' });
    await language.play({
      message: 'And in June',
      state: known({ name: 'Maya' }),
      history: earlier,
      summary: 'Long ago.',
    });
    await language.play({ message: '¿Hola?', state: known({ language: 'es' }), conversation_id: 'conv-2' });
    const prefixes = (stream: boolean): readonly string[] =>
      language.openAi.requests
        .filter((request) => request.stream === stream)
        .map((request) => JSON.stringify([messagesOf(request)[0], request.body['response_format']]));
    for (const stream of [true, false]) {
      expect(prefixes(stream)).toHaveLength(3);
      expect(new Set(prefixes(stream)).size).toBe(1);
    }
    expect(prefixes(false)[0]).toContain(JSON.stringify(understandTurnPrompt.instructions));
    expect(prefixes(true)[0]).toContain(JSON.stringify(wordReplyPrompt.instructions));
  });
});

describe('a long conversation', () => {
  const history = Array.from({ length: 40 }, (_, i) => ({
    role: i % 2 === 0 ? ('user' as const) : ('bot' as const),
    text: `${i}: ${'words '.repeat(600)}`,
  }));

  it('is told by its summary and the last exchanges', async () => {
    language.replies({ understanding: understands, wording: words });
    await language.play({ message, history, summary: 'Maya runs two cafés.' });
    for (const request of language.openAi.requests) {
      const [system, ...rest] = messagesOf(request);
      expect(system?.role).toBe('system');
      expect(rest).toHaveLength(13);
      expect(rest[0]?.content.startsWith('28: ')).toBe(true);
      expect(dataOf(request).data['summary']).toBe('Maya runs two cafés.');
    }
  });

  it('asks no more of the model than a short one, whatever its summary', async () => {
    language.replies({ understanding: understands, wording: words });
    await language.play({ message, history, summary: 'x'.repeat(100_000) });
    for (const { body } of language.openAi.requests)
      expect(JSON.stringify(body['messages']).length).toBeLessThan(25_000);
  });
});
