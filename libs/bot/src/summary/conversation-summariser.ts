import { z } from 'zod';
import { whoSaid, wordsOf, type TurnRow } from '@abbotsford/conversation';
import type { LanguageModel, ModelUsage, Prompt } from '@abbotsford/llm';

const MAX_MESSAGES = 40;
const MAX_MESSAGE_LENGTH = 600;
const MODEL_MS = 10_000;
const SUMMARY_LENGTH = 1_500;

const summarySchema = z.object({ summary: z.string() });

/** An address, a number that could be dialled, or a link: none of them belongs in a summary. */
const UNFIT = /\S@[^\s@]+\.\S|https?:|www\.|(?:\d[\s().-]?){8,}/i;

/** Sums up a conversation that is over: by the language model where there is one that answers, else by plain code. */
export class ConversationSummariser {
  /** @param by null: by plain code */
  constructor(
    private readonly by: { readonly model: LanguageModel; readonly prompt: Prompt } | null = null,
    private readonly onProblem: (error: unknown) => void = () => undefined,
  ) {}

  /**
   * Never fails.
   * @param written what plain code makes of the conversation: told to the model, and given where there is none that answers
   * @param onUsage is told what each request to the language model has used
   */
  async summarise(
    row: TurnRow,
    written: string,
    request_id: string,
    signal: AbortSignal,
    onUsage: (usage: ModelUsage) => void,
  ): Promise<string> {
    if (!this.by) return written;
    const { model, prompt } = this.by;
    try {
      const { value } = await model.generate({
        prompt,
        messages: prompt.messages({ data: { known: written, messages: transcript(row) }, message: '' }),
        metadata: { request_id, conversation_id: row.conversation_id },
        schema: summarySchema,
        schemaName: 'summary',
        signal,
        deadlineMs: MODEL_MS,
        onUsage,
      });
      const summary = value.summary.trim();
      return isFit(summary) ? summary : written;
    } catch (error) {
      this.onProblem(error);
      return written;
    }
  }
}

const transcript = ({ messages }: TurnRow): object[] =>
  messages.slice(-MAX_MESSAGES).flatMap((m) => {
    const role = whoSaid(m);
    return role === 'part' ? [] : [{ role, text: wordsOf(m).slice(0, MAX_MESSAGE_LENGTH).toWellFormed() }];
  });

const isFit = (summary: string): boolean => summary !== '' && summary.length <= SUMMARY_LENGTH && !UNFIT.test(summary);
