import { seededChoice } from '@abbotsford/bot/reply';
import { within } from '@abbotsford/service-kit';
import type { SentenceEmbedder } from '@abbotsford/understanding';
import { LanguageProvider, type ProviderCall, type Wording, type WordingInput } from '../domain/language-provider';
import type { Understanding, UnderstandingInput } from '../domain/understanding';
import { sentencesOf, understandLocally, type Embeddings } from '../understanding/local-understanding';
import { word } from '../wording/response-builder';

/** A message is not kept waiting for longer: without embeddings the words alone decide, less well. */
const EMBEDDING_MS = 400;
/** Of a long story the first sentences are read by meaning. */
const SENTENCES = 16;

/** Understands by learnt labels and patterns, answers in written phrasings. Needs no key. */
export class LocalProvider extends LanguageProvider {
  /** @param embedder null: by words alone */
  constructor(
    private readonly embedder: SentenceEmbedder | null = null,
    private readonly onProblem: (error: unknown) => void = () => undefined,
  ) {
    super();
  }

  async understand(input: UnderstandingInput): Promise<Understanding> {
    return understandLocally(input, await this.embeddings(input.message));
  }

  word({ plan, state, message }: WordingInput, call: ProviderCall, onText: (piece: string) => void): Promise<Wording> {
    const seed = `${call.conversation_id}:${state.used_wordings.length}:${message}`;
    const { text, used_wordings, cited } = word(plan, state, seededChoice(seed));
    for (const piece of text.split(/(?<=\s)(?=\S)/u)) onText(piece);
    return Promise.resolve({ text, used_wordings, cited });
  }

  private async embeddings(message: string): Promise<Embeddings> {
    const texts = [...new Set(sentencesOf(message))].slice(0, SENTENCES);
    if (!this.embedder || texts.length === 0) return new Map();
    try {
      const vectors = await within(EMBEDDING_MS, this.embedder.embed(texts, EMBEDDING_MS), () => []);
      return new Map(texts.flatMap((text, i) => (vectors[i] ? [[text, vectors[i]] as const] : [])));
    } catch (error) {
      this.onProblem(error);
      return new Map();
    }
  }
}
