import type { Expectation } from '@abbotsford/testing/evaluation-checks';
import {
  LanguageProvider,
  type ProviderCall,
  type Wording,
  type WordingInput,
} from '../../src/domain/language-provider';
import type { Understanding, UnderstandingInput } from '../../src/domain/understanding';
import type { SaidUnderstanding } from '../../src/openai/understanding-schema';
import type { OpenAiReply } from '@abbotsford/testing';
import type { EvaluationCase } from '../evals';
import type { LanguageUnderTest } from './language-under-test';

/** What the model behind the provider does with the messages of a case. */
export interface Script {
  /** @param expected after this message */
  readonly understands: (input: UnderstandingInput, expected: Expectation) => SaidUnderstanding;
  /**
   * @param draft the written reply that the model is given
   * @param round 0 for the first request of a reply, 1 for the one after calls of tools
   */
  readonly words: (input: WordingInput, draft: string, round: number) => OpenAiReply;
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
    const { turns, final } = this.one;
    const expected = turns[this.#turn++]?.expect ?? {};
    // What must hold at the end must have been understood by then.
    const value = this.script.understands(input, this.#turn === turns.length ? merged(expected, final) : expected);
    this.language.replies({ understanding: { kind: 'json', value } });
    return this.language.provider.understand(input, call);
  }

  word(input: WordingInput, call: ProviderCall, onText: (piece: string) => void): Promise<Wording> {
    let round = 0;
    this.language.openAi.respondWith(({ body }) => this.script.words(input, draftIn(body['messages']), round++));
    return this.language.provider.word(input, call, onText);
  }
}

const merged = (one: Expectation, other: Expectation = {}): Expectation => ({
  ...one,
  data: { ...other.data, ...one.data },
  data_match: { ...other.data_match, ...one.data_match },
});

/** The draft of the last message that has one: results of tools may follow it. */
function draftIn(messages: unknown): string {
  const all = messages as readonly { role: string; content: string }[];
  const last = all.findLast(({ role }) => role === 'user')?.content ?? '{}';
  return (JSON.parse(last) as { data: { draft: string } }).data.draft;
}
