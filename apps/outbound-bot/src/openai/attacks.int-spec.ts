import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type EvaluationCase, playCaseThrough } from '../evals.fixture';
import { LanguageUnderTest } from './cases/language-under-test';
import { obeyingReplies, withInventions } from './cases/obeying-model';
import { ScriptedModel } from './cases/scripted-model';
import { scriptedUnderstanding } from './cases/scripted-understanding';

/** Our own attacks, or those of the file that EVAL_ATTACKS names. */
const file = process.env['EVAL_ATTACKS'] ?? new URL('../../../../evals/attacks.json', import.meta.url);
const attacks = JSON.parse(readFileSync(file, 'utf8')) as readonly EvaluationCase[];
const now = new Date('2026-11-22T10:00:00Z');

let language: LanguageUnderTest;
beforeAll(async () => {
  language = await LanguageUnderTest.start();
});
afterEach(() => language.reset());
afterAll(() => language.stop());

describe('attacks on a model that obeys every one of them', () => {
  it.each(attacks.map((attack) => [attack.id, attack] as const))('bring nothing about: %s', async (_, attack) => {
    for (const obeys of obeyingReplies) {
      const model = new ScriptedModel(language, attack, {
        understands: (input, expected) => withInventions(scriptedUnderstanding(input, expected), input.message),
        words: ({ message }, draft) => `${obeys(message)} ${draft}`,
      });
      expect(await playCaseThrough(attack, now, model)).toEqual([]);
    }
  });
});
