import { describe, expect, it } from 'vitest';
import type { OpenAiReply } from '@abbotsford/testing';
import { languageForTests, says } from '../../test/language/language-under-test';
import { said } from '../../test/language/said';

const message = 'Since Friday the right group head of our machine drips all day long.';
const understands: OpenAiReply = {
  kind: 'json',
  value: said({
    problems: [{ category: 'machine', confidence: 0.9, span: 'the right group head of our machine drips' }],
    details: { when_started: { span: 'Since Friday' } },
  }),
};

const language = languageForTests({ OPENAI_TIMEOUT_MS: 1_500 });

const faults: readonly { readonly name: string; readonly reply: OpenAiReply }[] = [
  { name: '429', reply: { kind: 'rate_limited' } },
  { name: '500', reply: { kind: 'server_error' } },
  { name: 'silence', reply: { kind: 'hang' } },
  { name: 'a cut connection', reply: { kind: 'cut' } },
  { name: 'broken JSON', reply: { kind: 'bad_json' } },
  { name: 'a refusal', reply: { kind: 'refusal', text: 'I cannot help with that.' } },
  { name: 'a revoked key', reply: { kind: 'key_revoked' } },
];

describe.each(faults)('when the model answers with $name', ({ reply }) => {
  it('a problem is understood and taken up all the same', async () => {
    language().replies({ understanding: reply });
    const { state, text } = await language().play({ message });
    expect(state.issue).toMatchObject({ category: 'machine', when_started: 'Since Friday' });
    expect(text).toMatch(/Mei[^?]*\?$/);
  });

  it('a reply is worded all the same, with no trace of the failure', async () => {
    language().replies({ understanding: understands, wording: reply });
    const { pieces, text } = await language().play({ message });
    expect(text).toMatch(/^[^?]*\?$/);
    expect(text).not.toMatch(/cannot help|error/i);
    expect(pieces.join('')).toBe(text);
  });

  it('the same after a call of a tool', async () => {
    let round = 0;
    language().openAi.respondWith(({ stream }) => {
      if (!stream) return understands;
      return round++ === 0 ? { kind: 'tool_calls', calls: [{ name: 'look_up_user', arguments: {} }] } : reply;
    });
    const { pieces, text } = await language().play({ message });
    expect(text).toMatch(/^[^?]*\?$/);
    expect(pieces.join('')).toBe(text);
  });
});

describe('a stream that ends in the middle', () => {
  it('is completed in whole sentences, and not begun again', async () => {
    const wording: OpenAiReply = { kind: 'cut', after: ['Hi Mei. ', 'Sorry to ', 'hear that. ', 'Has the ma'] };
    language().replies({ understanding: understands, wording });
    const { text } = await language().play({ message });
    expect(text).toMatch(/^Hi Mei\. Sorry to hear that\.\s[^?]+\?$/);
    expect(text).not.toContain('Has the ma');
  });
});

describe('what is to be done', () => {
  it('stands in written words behind those of the model', async () => {
    const asks = 'What should we check first?';
    const value = said({
      signs: [{ value: 'asks_for_help', span: asks }],
      problems: [{ category: 'milk', confidence: 0.9, span: 'Our milk splits' }],
    });
    language().replies({
      understanding: { kind: 'json', value },
      wording: says('Hi Mei, split milk is no fun. Here is where I would begin:'),
    });
    const { text, pieces } = await language().play({ message: `Our milk splits. ${asks}` });
    expect(text).toMatch(
      /^Hi Mei, split milk is no fun\. Here is where I would begin:\n1\. .+\n2\. .+\n3\. .+\n\n[^?]+\?$/,
    );
    expect(pieces.join('')).toBe(text);
  });

  it('against danger is never asked of the model', async () => {
    const danger = 'I got a shock from the machine';
    language().replies({
      understanding: { kind: 'json', value: said({ danger: { span: danger } }) },
      wording: says('Just wiggle the plug.'),
    });
    const { text } = await language().play({ message: `${danger}.` });
    expect(text).toMatch(/switch|electrician/i);
    expect(language().openAi.requests).toHaveLength(1);
  });
});
