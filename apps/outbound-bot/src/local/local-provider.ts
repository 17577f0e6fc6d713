import { UnreadError } from '@abbotsford/bot/reading';
import { LanguageProvider } from '../domain/language-provider';
import type { ProviderCall, Wording, WordingInput } from '../domain/language-provider';
import type { Understanding, UnderstandingInput } from '../domain/understanding';
import { notRead } from '../reading/not-read';
import { readHere, type Reader } from '../reading/reader';
import type { MeaningReader } from './meaning-reader';
import { writtenReply } from './written-reply';

/** Understands by patterns and, where they are unsure, by meaning; answers in written phrasings. Needs no key. */
export class LocalProvider extends LanguageProvider {
  /** @param meaning null: patterns alone, which need no network and a few milliseconds */
  constructor(
    private readonly meaning: MeaningReader | null = null,
    private readonly reader: Reader = readHere,
  ) {
    super();
  }

  async understand(input: UnderstandingInput): Promise<Understanding> {
    try {
      const heard = await this.reader.read('understandLocally', input);
      return this.meaning ? await this.meaning.read(heard, input) : heard;
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
}
