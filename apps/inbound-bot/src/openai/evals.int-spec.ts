import { describe, expect, it } from 'vitest';
import { casesOf, playCaseThrough } from '../../test/evals';
import { languageForTests, says } from '../../test/language/language-under-test';
import { ScriptedModel } from '../../test/language/scripted-model';
import { scriptedUnderstanding } from '../../test/language/scripted-understanding';

/** Our own cases, or those of the file that EVAL_CASES names. */
const cases = casesOf('inbound.json', process.env['EVAL_CASES']);
const language = languageForTests();

describe('the support conversations, with a model that understands', () => {
  it.each(cases)('go as expected: $id', async (one) => {
    const model = new ScriptedModel(language(), one, {
      understands: scriptedUnderstanding,
      words: (_input, draft) => says(draft),
    });
    expect(await playCaseThrough(one, model)).toEqual([]);
    // Messages that order the model about are left to written words; no other reply is refused.
    const reasons = Object.keys(await language().metric('language_fallbacks_total'));
    expect(reasons.filter((reason) => reason !== 'word,steered')).toEqual([]);
  });
});
