import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type EvaluationCase, playCaseThrough } from '../evals.fixture';
import { LanguageUnderTest } from './cases/language-under-test';
import { ScriptedModel } from './cases/scripted-model';
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

describe('the evaluation conversations, with a model that understands', () => {
  it.each(cases.map((one) => [one.id, one] as const))('go as expected: %s', async (_, one) => {
    const model = new ScriptedModel(language, one, {
      understands: scriptedUnderstanding,
      words: (_input, draft) => draft,
    });
    expect(await playCaseThrough(one, now, model)).toEqual([]);
    // Messages that order the model about are left to written words; no other reply is refused.
    const reasons = Object.keys(await language.metric('language_fallbacks_total'));
    expect(reasons.filter((reason) => reason !== 'word,steered')).toEqual([]);
  });
});
