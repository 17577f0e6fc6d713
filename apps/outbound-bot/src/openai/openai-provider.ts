import { modelCall, wordChecked, type ModelOptions } from '@abbotsford/bot';
import { citedPassages, countQuestions, exchangesOf, UnfitReplyError } from '@abbotsford/bot/reply';
import type { LanguageModel } from '@abbotsford/llm';
import { LanguageProvider } from '../domain/language-provider';
import type { ProviderCall, Wording, WordingInput } from '../domain/language-provider';
import type { Passage, Plan } from '../domain/plan';
import type { Understanding, UnderstandingInput } from '../domain/understanding';
import { writtenReply } from '../local/written-reply';
import { readHere, type Reader } from '../reading/reader';
import { understandTurnPrompt } from '../prompts/understand-turn/prompt';
import { wordReplyPrompt } from '../prompts/word-reply/prompt';
import { understandingData, wordingData } from './prompt-data';
import { checkEnd, checkSentence } from './reply-check';
import { hasStep, replyContext } from './reply-context';
import { restOfPlan } from './rest-of-plan';
import { understandingSchema } from './understanding-schema';

/**
 * Understands and words with a language model; the values and the sentences are checked by plain code. Each task is one
 * call, so that a turn has two at most.
 */
export class OpenAiProvider extends LanguageProvider {
  constructor(
    private readonly model: LanguageModel,
    private readonly options: ModelOptions,
    private readonly reader: Reader = readHere,
  ) {
    super();
  }

  /** @throws LlmError or UnreadError */
  async understand(input: UnderstandingInput, call: ProviderCall): Promise<Understanding> {
    const { history, message } = input;
    const turn = { history: exchangesOf(history), data: understandingData(input), message };
    const answer = await this.model.generate({
      ...modelCall(understandTurnPrompt, turn, call, this.options),
      schema: understandingSchema,
      schemaName: 'understanding',
    });
    return this.reader.read('toUnderstanding', answer.value, input);
  }

  /**
   * A reply that breaks off is completed in written words; a message that orders the model about is not worded by it at
   * all.
   * @throws LlmError, UnreadError or UnfitReplyError while nothing was shown
   */
  async word(input: WordingInput, call: ProviderCall, onText: (piece: string) => void): Promise<Wording> {
    const { plan, history, message } = input;
    if (await this.reader.read('givesOrders', message)) throw new UnfitReplyError('steered');
    const draft = writtenReply(input, call, plan).text;
    const context = replyContext(input, draft, wordReplyPrompt.instructions);
    const turn = { history: exchangesOf(history), data: wordingData(input, draft), message };
    const reply = {
      rules: {
        sentence: (sentence: string, shown: string) => checkSentence(sentence, shown, context),
        end: (shown: string) => checkEnd(shown, context),
        // As in the written replies: what the bot asks after an answer stands by itself.
        beginsParagraph: (sentence: string) => hasStep(context, 'answer') && countQuestions(sentence) > 0,
      },
      rest: (shown: string) => writtenReply(input, call, restOfPlan(plan, shown)),
      cited: (text: string) => citedBy(plan, text),
    };
    const parts = this.model.stream(modelCall(wordReplyPrompt, turn, call, this.options));
    return wordChecked(parts, reply, call, this.options, onText);
  }
}

/** The passages of the plan's answers that a reply draws on. */
const citedBy = ({ steps }: Plan, reply: string): readonly Passage[] =>
  steps.flatMap((step) => (step.do === 'answer' ? citedPassages(step.passages, reply) : []));
