import { LanguageProvider } from '../../src/domain/language-provider';
import type { ProviderCall, Wording, WordingInput } from '../../src/domain/language-provider';
import type { Understanding, UnderstandingInput } from '../../src/domain/understanding';
import type { Expectation } from '@abbotsford/testing/evaluation-checks';
import type { EvaluationCase } from '../evals';
import type { SaidUnderstanding } from '../../src/openai/understanding-schema';
import { type LanguageUnderTest, says } from './language-under-test';

/** What the model behind the provider does with the messages of a case. */
export interface Script {
  /** @param expected after this message */
  readonly understands: (input: UnderstandingInput, expected: Expectation | undefined) => SaidUnderstanding;
  /** @param draft the written reply that the model is given */
  readonly words: (input: WordingInput, draft: string) => string;
}

/** The provider under test, with a model that follows a script through one case. */
export class ScriptedModel extends LanguageProvider {
  #turn = 0;

  constructor(
    private readonly language: LanguageUnderTest,
    private readonly one: EvaluationCase,
    private readonly script: Script,
  ) {
    super();
  }

  understand(input: UnderstandingInput, call: ProviderCall): Promise<Understanding> {
    const value = this.script.understands(input, this.one.turns[this.#turn++]?.expect);
    this.language.replies({ understanding: { kind: 'json', value } });
    return this.language.provider.understand(input, call);
  }

  word(input: WordingInput, call: ProviderCall, onText: (piece: string) => void): Promise<Wording> {
    this.language.openAi.respondWith(({ body }) => says(this.script.words(input, draftIn(body['messages']))));
    return this.language.provider.word(input, call, onText);
  }
}

function draftIn(messages: unknown): string {
  const last = (messages as readonly { content: string }[]).at(-1)?.content ?? '{}';
  return (JSON.parse(last) as { data: { draft: string } }).data.draft;
}
