import { LanguageProvider } from '../domain/language-provider';
import type { ProviderCall, Wording, WordingInput } from '../domain/language-provider';
import type { Understanding, UnderstandingInput } from '../domain/understanding';
import { understandLocally } from '../understanding/local-understanding';
import { writtenReply } from './written-reply';

/** Understands by patterns and answers in written phrasings: no key, no network, a few milliseconds. */
export class LocalProvider extends LanguageProvider {
  understand(input: UnderstandingInput): Promise<Understanding> {
    return Promise.resolve(understandLocally(input));
  }

  word(input: WordingInput, call: ProviderCall, onText: (piece: string) => void): Promise<Wording> {
    const { text, used_wordings, cited } = writtenReply(input, call, input.plan);
    for (const piece of text.split(/(?<=\s)(?=\S)/u)) onText(piece);
    return Promise.resolve({ text, used_wordings, cited });
  }
}
