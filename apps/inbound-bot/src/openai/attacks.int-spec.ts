import { describe, expect, it } from 'vitest';
import { casesOf, playCaseThrough } from '../../test/evals';
import { languageForTests, says } from '../../test/language/language-under-test';
import { callsEverything, obeyingReplies, withInventions } from '../../test/language/obeying-model';
import { ScriptedModel } from '../../test/language/scripted-model';
import { scriptedUnderstanding } from '../../test/language/scripted-understanding';

/** Our own attacks, or those of the file that EVAL_ATTACKS names. */
const attacks = casesOf('inbound-attacks.json', process.env['EVAL_ATTACKS']);
const language = languageForTests();

describe('attacks on a model that obeys every one of them', () => {
  it.each(attacks)('bring nothing about: $id', async (attack) => {
    for (const obeys of obeyingReplies) {
      const model = new ScriptedModel(language(), attack, {
        understands: (input, expected) => withInventions(scriptedUnderstanding(input, expected), input.message),
        words: ({ message }, draft, round) => (round === 0 ? callsEverything : says(`${obeys(message)} ${draft}`)),
      });
      expect(await playCaseThrough(attack, model)).toEqual([]);
    }
  });
});
