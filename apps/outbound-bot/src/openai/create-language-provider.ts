import { connectLanguage, type ConnectedLanguage, type LanguageConnection } from '@abbotsford/bot';
import type { OpenAiSettings } from '@abbotsford/llm/settings';
import type { LanguageProvider } from '../domain/language-provider';
import { LocalProvider } from '../local/local-provider';
import type { MeaningReader } from '../local/meaning-reader';
import { readHere, type Reader } from '../reading/reader';
import { OpenAiProvider } from './openai-provider';

export type ConnectedLanguageProvider = ConnectedLanguage<LanguageProvider>;

export interface LanguageProviderDependencies extends LanguageConnection {
  /** For the local provider; without one it goes by patterns alone. */
  readonly meaning?: MeaningReader;
  /** Without one, messages are read in this thread. */
  readonly reader?: Reader;
}

/**
 * The provider that the settings ask for: OpenAI with the local provider behind it, or the local one alone.
 * @throws Error when LLM_MODE insists on OpenAI and there is no key
 */
export const createLanguageProvider = (
  settings: OpenAiSettings,
  { meaning, reader = readHere, ...connection }: LanguageProviderDependencies,
): ConnectedLanguageProvider =>
  connectLanguage(
    settings,
    connection,
    new LocalProvider(meaning, reader),
    (model, options) => new OpenAiProvider(model, options, reader),
  );
