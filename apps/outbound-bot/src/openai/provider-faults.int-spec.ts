import type { OpenAiReply } from '@abbotsford/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LanguageUnderTest, says } from '../../test/language/language-under-test';
import { said } from '../../test/language/said';

const message = "Hi, I'm Maya and I'm opening a café in Geelong in June.";
const understands: OpenAiReply = {
  kind: 'json',
  value: said({
    customer_type: { value: 'new_cafe', confidence: 0.9, span: "I'm opening a café" },
    fields: { name: { value: 'Maya', span: 'Maya' }, timeline: { span: 'in June', date: null } },
  }),
};
const words = says("Congratulations, Maya! June isn't far off. How many cups a day do you have in mind?");

let language: LanguageUnderTest;
/** With time enough for the pauses that a provider asks for. */
let patient: LanguageUnderTest;
beforeAll(async () => {
  language = await LanguageUnderTest.start({ OPENAI_TIMEOUT_MS: 1_500 });
  patient = await LanguageUnderTest.start();
});
afterEach(() => Promise.all([language.reset(), patient.reset()]));
afterAll(() => Promise.all([language.stop(), patient.stop()]));

/** What passes quickly is tried once more; what will not change, or takes too long to change, is not. */
const faults: readonly { readonly name: string; readonly reply: OpenAiReply; readonly attempts: number }[] = [
  { name: '429', reply: { kind: 'rate_limited' }, attempts: 2 },
  {
    name: '429 and the wish to come back in half a minute',
    reply: { kind: 'rate_limited', retryAfterSeconds: 30 },
    attempts: 1,
  },
  { name: 'a used-up quota', reply: { kind: 'quota_exhausted' }, attempts: 1 },
  { name: '500', reply: { kind: 'server_error' }, attempts: 2 },
  { name: '503', reply: { kind: 'server_error', status: 503 }, attempts: 2 },
  { name: 'silence', reply: { kind: 'hang' }, attempts: 1 },
  { name: 'a cut connection', reply: { kind: 'cut' }, attempts: 2 },
  { name: 'broken JSON', reply: { kind: 'bad_json' }, attempts: 2 },
  { name: 'a refusal', reply: { kind: 'refusal', text: 'I cannot help with that.' }, attempts: 1 },
  { name: 'the content filter', reply: { kind: 'content_filter' }, attempts: 1 },
  { name: 'a revoked key', reply: { kind: 'key_revoked' }, attempts: 1 },
  { name: 'the limit of tokens', reply: { kind: 'truncated', text: '{"customer_type": null, "fl' }, attempts: 1 },
];

describe.each(faults)('when the model answers with $name', ({ reply, attempts }) => {
  it('a message is understood and answered all the same', async () => {
    language.replies({ understanding: reply });
    const { state, text } = await language.play({ message });
    expect(state).toMatchObject({ customer_type: 'new_cafe', name: 'Maya', timeline_date: '2027-06-01' });
    expect(text).toMatch(/Maya[^?]*\?$/);
    expect(language.openAi.requests).toHaveLength(attempts);
  });

  it('a reply is worded all the same, with no trace of the failure', async () => {
    language.replies({ understanding: understands, wording: reply });
    const { pieces, text } = await language.play({ message });
    expect(text).toMatch(/^[^?]*\?$/);
    expect(text).not.toMatch(/cannot help|error|customer_type/i);
    expect(pieces.join('')).toBe(text);
    expect(language.openAi.requests).toHaveLength(1 + attempts);
  });
});

describe('a fault that passes', () => {
  it.each<{ name: string; first: OpenAiReply }>([
    { name: '429', first: { kind: 'rate_limited' } },
    { name: '429 with Retry-After', first: { kind: 'rate_limited', retryAfterSeconds: 1 } },
    { name: '502', first: { kind: 'server_error', status: 502 } },
    { name: 'broken JSON', first: { kind: 'bad_json' } },
    { name: 'a connection that is cut at once', first: { kind: 'cut' } },
  ])('is not noticed: $name', async ({ first }) => {
    patient.openAi.script({ reply: first }, { reply: understands }, { reply: first }, { reply: words });
    const { text } = await patient.play({ message });
    expect(text).toMatch(/^Congratulations, Maya!/);
    expect(await patient.metric('language_fallbacks_total')).toEqual({});
  });

  it('waits as long as the provider asks', async () => {
    const busy: OpenAiReply = { kind: 'rate_limited', retryAfterSeconds: 1 };
    patient.openAi.script({ reply: busy }, { reply: understands }, { reply: words });
    const startedAt = performance.now();
    await patient.play({ message });
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(990);
  });
});

describe('a stream that ends in the middle', () => {
  it.each<{ name: string; wording: OpenAiReply }>([
    { name: 'cut', wording: { kind: 'cut', after: ['Congratulations, ', 'Maya! ', 'Your ca'] } },
    { name: 'silent', wording: { kind: 'hang', after: ['Congratulations, ', 'Maya! ', 'Your ca'] } },
  ])('is completed in whole sentences when it is $name, and not begun again', async ({ wording }) => {
    language.replies({ understanding: understands, wording });
    const { text } = await language.play({ message });
    expect(text).toMatch(/^Congratulations, Maya! [^?]+\?$/);
    expect(text).not.toContain('Your ca');
    expect(language.openAi.requests).toHaveLength(2);
  });
});

describe('the time of a turn', () => {
  it.each<{ name: string; understanding: OpenAiReply; wording: OpenAiReply }>([
    { name: 'never understands', understanding: { kind: 'hang' }, wording: words },
    {
      name: 'understands late and never words',
      understanding: { ...understands, delayMs: 600 },
      wording: { kind: 'hang' },
    },
    {
      name: 'understands late and words at a crawl',
      understanding: { ...understands, delayMs: 600 },
      wording: { kind: 'text', text: '', deltas: Array.from({ length: 100 }, () => 'Well '), deltaDelayMs: 50 },
    },
    {
      name: 'fails and fails again',
      understanding: { kind: 'server_error', delayMs: 700 },
      wording: { kind: 'server_error', delayMs: 700 },
    },
  ])('is kept by a model that $name', async ({ understanding, wording }) => {
    language.replies({ understanding, wording });
    const startedAt = performance.now();
    const { text } = await language.play({ message }, 1_800);
    expect(performance.now() - startedAt).toBeLessThan(1_800);
    expect(text).toMatch(/\?$/);
  });
});

describe('a provider that keeps failing', () => {
  it('is left alone, and the visitors are answered at once', async () => {
    language.replies({ understanding: { kind: 'server_error' } });
    for (let i = 0; i < 8; i++) expect((await language.play({ message })).text).toMatch(/\?$/);
    expect(language.openAi.requests).toHaveLength(5);
    expect(await language.metric('language_circuit_open')).toEqual({ '': 1 });
    expect(await language.metric('language_fallbacks_total')).toMatchObject({ 'understand,circuit_open': 6 });
  });

  it('is one whose key was revoked, too', async () => {
    language.replies({ understanding: { kind: 'key_revoked' } });
    for (let i = 0; i < 8; i++) await language.play({ message });
    expect(language.openAi.requests).toHaveLength(5);
  });

  it('is not one that refuses what visitors write', async () => {
    language.replies({ understanding: { kind: 'refusal', text: 'No.' } });
    for (let i = 0; i < 8; i++) await language.play({ message });
    expect(language.openAi.requests).toHaveLength(8);
  });
});
