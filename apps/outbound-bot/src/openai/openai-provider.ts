import { CheckedReply, citedPassages, UnfitReplyError, type ProviderTask } from '@abbotsford/bot/reply';
import { type LanguageModel, LlmError, type ModelCall, type Prompt, type PromptTurn } from '@abbotsford/llm';
import { LanguageProvider } from '../domain/language-provider';
import type { ProviderCall, Wording, WordingInput } from '../domain/language-provider';
import type { Passage, Plan } from '../domain/plan';
import type { Understanding, UnderstandingInput } from '../domain/understanding';
import { writtenReply } from '../local/written-reply';
import { readHere } from '../reading/reading-tasks';
import type { MessageReader } from '../reading/reading-tasks';
import { understandTurnPrompt } from '../prompts/understand-turn/prompt';
import { wordReplyPrompt } from '../prompts/word-reply/prompt';
import { exchangesOf, understandingData, wordingData } from './prompt-data';
import { checkEnd, checkSentence } from './reply-check';
import { hasStep, replyContext } from './reply-context';
import { countQuestions } from './reply-question';
import { restOfPlan } from './rest-of-plan';
import { understandingSchema } from './understanding-schema';

export interface OpenAiProviderOptions {
  /** The longest time for one call, in milliseconds; the turn's own deadline may leave less. */
  readonly timeoutMs: number;
  /** Told of replies that broke off and were completed in written words. */
  readonly onProblem: (task: ProviderTask, error: unknown) => void;
}

/** Kept of a turn's time for the local provider, which answers when the model does not. */
const RESERVE_MS = 500;

/**
 * Understands and words with a language model; the values and the sentences are checked by plain code. Each task is one
 * call, so that a turn has two at most.
 */
export class OpenAiProvider extends LanguageProvider {
  constructor(
    private readonly model: LanguageModel,
    private readonly options: OpenAiProviderOptions,
    private readonly reader: MessageReader = readHere,
  ) {
    super();
  }

  /** @throws LlmError or UnreadError */
  async understand(input: UnderstandingInput, call: ProviderCall): Promise<Understanding> {
    const answer = await this.model.generate({
      ...this.#modelCall(understandTurnPrompt, call, {
        history: exchangesOf(input.history),
        data: understandingData(input),
        message: input.message,
      }),
      schema: understandingSchema,
      schemaName: 'understanding',
    });
    return this.reader.read('toUnderstanding', answer.value, input);
  }

  /**
   * Shows each sentence of the model once it is checked. A reply that breaks off is completed in written words; a message
   * that orders the model about is not worded by it at all.
   * @throws LlmError, UnreadError or UnfitReplyError while nothing was shown
   */
  async word(input: WordingInput, call: ProviderCall, onText: (piece: string) => void): Promise<Wording> {
    if (await this.reader.read('givesOrders', input.message)) throw new UnfitReplyError('steered');
    const draft = writtenReply(input, call, input.plan).text;
    const context = replyContext(input, draft, wordReplyPrompt.instructions);
    const rules = {
      sentence: (sentence: string, shown: string) => checkSentence(sentence, shown, context),
      end: (shown: string) => checkEnd(shown, context),
      // As in the written replies: what the bot asks after an answer stands by itself.
      beginsParagraph: (sentence: string) => hasStep(context, 'answer') && countQuestions(sentence) > 0,
    };
    const reply = new CheckedReply(rules, onText);
    try {
      const parts = this.model.stream(
        this.#modelCall(wordReplyPrompt, call, {
          history: exchangesOf(input.history),
          data: wordingData(input, draft),
          message: input.message,
        }),
      );
      for await (const part of parts) {
        if (part.type === 'text-delta') reply.add(part.text);
      }
      reply.end();
      return { text: reply.shown, used_wordings: [], cited: citedBy(input.plan, reply.marked) };
    } catch (error) {
      const isOver = call.signal.aborted || reply.shown === '';
      if (isOver || !(error instanceof LlmError || error instanceof UnfitReplyError)) throw error;
      this.options.onProblem('word', error);
      const rest = writtenReply(input, call, restOfPlan(input.plan, reply.shown));
      reply.complete(rest.text);
      // The written rest holds the answer when the model has not given it.
      const cited = rest.cited.length > 0 ? rest.cited : citedBy(input.plan, reply.marked);
      return { text: reply.shown, used_wordings: rest.used_wordings, cited };
    }
  }

  #modelCall(prompt: Prompt, call: ProviderCall, turn: PromptTurn): ModelCall {
    return {
      prompt: { id: prompt.id, version: prompt.version },
      messages: prompt.messages(turn),
      metadata: { request_id: call.request_id, conversation_id: call.conversation_id },
      signal: call.signal,
      deadlineMs: Math.min(this.options.timeoutMs, call.deadlineMs - RESERVE_MS),
      ...(call.onUsage ? { onUsage: call.onUsage } : {}),
    };
  }
}

/** The passages of the plan's answers that a reply draws on. */
const citedBy = ({ steps }: Plan, reply: string): readonly Passage[] =>
  steps.flatMap((step) => (step.do === 'answer' ? citedPassages(step.passages, reply) : []));
