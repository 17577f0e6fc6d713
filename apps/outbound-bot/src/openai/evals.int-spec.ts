import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LanguageProvider } from '../domain/language-provider';
import type { ProviderCall, Wording, WordingInput } from '../domain/language-provider';
import type { Understanding, UnderstandingInput } from '../domain/understanding';
import { type EvaluationCase, playCaseThrough } from '../evals.fixture';
import { LanguageUnderTest, says } from './cases/language-under-test';
import { scriptedUnderstanding } from './cases/scripted-understanding';

/** Our own cases, or those of the file that EVAL_CASES names. */
const file = process.env['EVAL_CASES'] ?? new URL('../../../../evals/outbound.json', import.meta.url);
const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly EvaluationCase[];
const now = new Date('2026-11-22T10:00:00Z');

let language: LanguageUnderTest;
beforeAll(async () => {
  language = await LanguageUnderTest.start();
});
afterEach(() => language.reset());
afterAll(() => language.stop());

/** The model understands each message as its script says, and words the reply as the draft does. */
class WithScript extends LanguageProvider {
  #turn = 0;

  constructor(private readonly one: EvaluationCase) {
    super();
  }

  understand(input: UnderstandingInput, call: ProviderCall): Promise<Understanding> {
    const value = scriptedUnderstanding(input, this.one.turns[this.#turn++]?.expect);
    language.openAi.script({ when: { stream: false }, reply: { kind: 'json', value } });
    return language.provider.understand(input, call);
  }

  word(input: WordingInput, call: ProviderCall, onText: (piece: string) => void): Promise<Wording> {
    language.openAi.respondWith(({ body }) => says(draftIn(body['messages'])));
    return language.provider.word(input, call, onText);
  }
}

function draftIn(messages: unknown): string {
  const last = (messages as readonly { content: string }[]).at(-1)?.content ?? '{}';
  return (JSON.parse(last) as { data: { draft: string } }).data.draft;
}

describe('the evaluation conversations, with a model that understands', () => {
  it.each(cases.map((one) => [one.id, one] as const))('go as expected: %s', async (_, one) => {
    expect(await playCaseThrough(one, now, new WithScript(one))).toEqual([]);
    expect(await language.metric('language_fallbacks_total')).toEqual({});
  });
});
