import { LanguageProvider } from '../domain/language-provider';
import type { ProviderCall, Wording, WordingInput } from '../domain/language-provider';
import type { Understanding, UnderstandingInput } from '../domain/understanding';
import { understandLocally } from '../understanding/local-understanding';
import type { MeaningReader } from './meaning-reader';
import { writtenReply } from './written-reply';

/** Understands by patterns and, where they are unsure, by meaning; answers in written phrasings. Needs no key. */
export class LocalProvider extends LanguageProvider {
  /** @param meaning null: patterns alone, which need no network and a few milliseconds */
  constructor(private readonly meaning: MeaningReader | null = null) {
    super();
  }

  async understand(input: UnderstandingInput): Promise<Understanding> {
    const heard = understandLocally(input);
    return this.meaning ? this.meaning.read(heard, input) : heard;
  }

  word(input: WordingInput, call: ProviderCall, onText: (piece: string) => void): Promise<Wording> {
    const { text, used_wordings, cited } = writtenReply(input, call, input.plan);
    for (const piece of text.split(/(?<=\s)(?=\S)/u)) onText(piece);
    return Promise.resolve({ text, used_wordings, cited });
  }
}
