import { modelCall, wordChecked, type ModelOptions } from '@abbotsford/bot';
import { citedPassages, countQuestions, exchangesOf, UnfitReplyError } from '@abbotsford/bot/reply';
import type { LanguageModel } from '@abbotsford/llm';
import { LanguageProvider, type ProviderCall, type Wording, type WordingInput } from '../domain/language-provider';
import type { Passage, Plan } from '../domain/plan';
import type { Understanding, UnderstandingInput } from '../domain/understanding';
import { writtenReply } from '../local/written-reply';
import { understandTurnPrompt } from '../prompts/understand-turn/prompt';
import { wordReplyPrompt } from '../prompts/word-reply/prompt';
import { readHere, type Reader } from '../reading/reader';
import { isForWrittenWords, partsOf, restOf } from './parts-of-plan';
import { understandingData, wordingData } from './prompt-data';
import { checkEnd, checkSentence } from './reply-check';
import { replyContext, withTold } from './reply-context';
import { streamWithTools } from './stream-with-tools';
import { understandingSchema } from './understanding-schema';

/**
 * Understands and words with a language model; the values and the sentences are checked by plain code. Understanding is
 * one call, wording one or, when the model has called a tool, two.
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
   * The model words what leads to the steps that are to be done; these, and what follows them, stand as they are written.
   * What harms people when it is put wrongly is not worded by it at all, nor is a message that orders it about answered.
   * @throws LlmError, UnreadError or UnfitReplyError while nothing was shown
   */
  async word(input: WordingInput, call: ProviderCall, onText: (piece: string) => void): Promise<Wording> {
    const { plan, history, message } = input;
    if (isForWrittenWords(plan)) return shown(writtenReply(input, call, plan), onText);
    if (await this.reader.read('givesOrders', message)) throw new UnfitReplyError('steered');
    const { spoken, written } = partsOf(plan);
    const draft = writtenReply(input, call, spoken).text;
    let context = replyContext(input, spoken, draft, wordReplyPrompt.instructions);
    const turn = { history: exchangesOf(history), data: wordingData(input, spoken, draft), message };
    const reply = {
      rules: {
        sentence: (sentence: string, before: string) => checkSentence(sentence, before, context),
        end: (all: string) => checkEnd(all, context),
        // As in the written replies, a question stands by itself.
        beginsParagraph: (sentence: string) => countQuestions(sentence) > 0,
      },
      rest: (before: string) => writtenReply(input, call, restOf(spoken, before)),
      cited: (text: string) => citedBy(plan, text),
    };
    const parts = streamWithTools(
      this.model,
      modelCall(wordReplyPrompt, turn, call, this.options),
      async (name, given) => {
        const { result, told } = await input.callTool(name, given);
        context = withTold(context, told);
        return result;
      },
    );
    const spokenWords = await wordChecked(parts, reply, call, this.options, onText);
    const rest = shown(writtenReply(input, call, written), onText);
    return {
      text: spokenWords.text + rest.text,
      used_wordings: [...spokenWords.used_wordings, ...rest.used_wordings],
      cited: spokenWords.cited,
    };
  }
}

function shown(wording: Wording, onText: (piece: string) => void): Wording {
  if (wording.text !== '') onText(wording.text);
  return wording;
}

/** The passages of the plan's answers that a reply draws on. */
const citedBy = ({ steps }: Plan, reply: string): readonly Passage[] =>
  steps.flatMap((step) => (step.do === 'answer' ? citedPassages(step.passages, reply) : []));
