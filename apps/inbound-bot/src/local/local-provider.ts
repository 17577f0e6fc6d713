import { UnreadError } from '@abbotsford/bot/reading';
import { within } from '@abbotsford/service-kit';
import type { SentenceEmbedder } from '@abbotsford/understanding';
import { LanguageProvider, type ProviderCall, type Wording, type WordingInput } from '../domain/language-provider';
import type { Understanding, UnderstandingInput } from '../domain/understanding';
import { notRead } from '../reading/not-read';
import { readHere, type Reader } from '../reading/reader';
import type { Embeddings } from '../understanding/local-understanding';
import { writtenReply } from './written-reply';

/** A message is not kept waiting for longer: without embeddings the words alone decide, less well. */
const EMBEDDING_MS = 400;
/** Of a long story the first sentences are read by meaning. */
const SENTENCES = 16;

/** Understands by learnt labels and patterns, answers in written phrasings. Needs no key. */
export class LocalProvider extends LanguageProvider {
  /** @param embedder null: by words alone */
  constructor(
    private readonly embedder: SentenceEmbedder | null = null,
    private readonly reader: Reader = readHere,
    private readonly onProblem: (error: unknown) => void = () => undefined,
  ) {
    super();
  }

  async understand(input: UnderstandingInput): Promise<Understanding> {
    try {
      return await this.reader.read('understandLocally', input, await this.embeddings(input.message));
    } catch (error) {
      if (!(error instanceof UnreadError)) throw error;
      return notRead(input);
    }
  }

  word(input: WordingInput, call: ProviderCall, onText: (piece: string) => void): Promise<Wording> {
    const { text, used_wordings, cited } = writtenReply(input, call, input.plan);
    for (const piece of text.split(/(?<=\s)(?=\S)/u)) onText(piece);
    return Promise.resolve({ text, used_wordings, cited });
  }

  /** @throws UnreadError */
  private async embeddings(message: string): Promise<Embeddings> {
    if (!this.embedder) return new Map();
    const texts = [...new Set(await this.reader.read('sentencesOf', message))].slice(0, SENTENCES);
    if (texts.length === 0) return new Map();
    try {
      const vectors = await within(EMBEDDING_MS, this.embedder.embed(texts, EMBEDDING_MS), () => []);
      return new Map(texts.flatMap((text, i) => (vectors[i] ? [[text, vectors[i]] as const] : [])));
    } catch (error) {
      this.onProblem(error);
      return new Map();
    }
  }
}
