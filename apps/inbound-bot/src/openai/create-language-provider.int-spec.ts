import { startOpenAiStandIn, type OpenAiStandIn } from '@abbotsford/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LanguageUnderTest, says } from '../../test/language/language-under-test';
import { said } from '../../test/language/said';
import { createLanguageProvider } from './create-language-provider';

let openAi: OpenAiStandIn;
beforeAll(async () => {
  openAi = await startOpenAiStandIn();
});
afterAll(() => openAi.stop());

const message = 'Our milk splits since Monday.';

describe('which provider answers', () => {
  it.each([
    { name: 'a key in the mode auto', changes: {}, asked: 2 },
    { name: 'a key in the mode openai', changes: { LLM_MODE: 'openai' }, asked: 2 },
    { name: 'the mode local', changes: { LLM_MODE: 'local' }, asked: 0 },
    { name: 'no key', changes: { OPENAI_API_KEY: undefined }, asked: 0 },
  ] as const)('with $name asks the model $asked times', async ({ changes, asked }) => {
    openAi.reset();
    const language = new LanguageUnderTest(openAi, createLanguageProvider, changes);
    const problems = [{ category: 'milk' as const, confidence: 0.9, span: 'Our milk splits' }];
    language.replies({
      understanding: { kind: 'json', value: said({ problems }) },
      wording: says('Sorry to hear that, Mei. What have you tried already?'),
    });
    const { state } = await language.play({ message });
    expect(state.issue).toMatchObject({ category: 'milk' });
    expect(openAi.requests).toHaveLength(asked);
    expect(language.log.map(({ prompt_id }) => prompt_id)).toEqual(
      ['understand-support-turn', 'word-support-reply'].slice(0, asked),
    );
  });

  it('does not start without a key when OpenAI is insisted on', () => {
    expect(
      () => new LanguageUnderTest(openAi, createLanguageProvider, { LLM_MODE: 'openai', OPENAI_API_KEY: undefined }),
    ).toThrow('OPENAI_API_KEY');
  });
});
