import {
  apiLoggerSettings,
  type ConfigDefinition,
  type ConfigOf,
  choice,
  integer,
  optionalText,
  optionalUrl,
  type Setting,
  text,
} from '@abbotsford/service-kit';
import { LLM_MODES } from './create-language-model';
import type { Prices } from './prices.data';

/** From 0 to 2; left to the model where it is not set, since some models take only their own. */
const temperature: Setting<number | undefined> = {
  parse: (raw) => {
    const value = Number(raw);
    if (!(value >= 0 && value <= 2)) throw new Error('is not a number from 0 to 2');
    return value;
  },
  optional: true,
  secret: false,
  about: 'How freely the model words replies, from 0 to 2; the model has its own default',
};

/** `gpt-4o-mini=0.15/0.075/0.60`: US dollars for a million tokens of input, cached input and output. */
const prices: Setting<Prices> = {
  parse: (raw) =>
    Object.fromEntries(
      raw.split(',').map((entry) => {
        const [, model = '', ...amounts] =
          /^([\w.:/-]+)=(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(entry.trim()) ?? [];
        if (model === '') throw new Error('is not a list like gpt-4o-mini=0.15/0.075/0.60,other=1/0.5/2');
        const [input = 0, cached_input = 0, output = 0] = amounts.map(Number);
        return [model, { input, cached_input, output }];
      }),
    ),
  default: {},
  defaultText: '',
  optional: true,
  secret: false,
  about:
    'Prices of models that are not known or have changed: model=input/cached input/output in US dollars for a million tokens, separated by commas',
};

/** Settings of the language model and of the log of its calls. */
export const openAiSettings = {
  LLM_MODE: choice(LLM_MODES, {
    default: 'auto',
    about: 'auto takes OpenAI when there is a key, openai insists on it, local never asks it',
  }),
  OPENAI_API_KEY: optionalText({ secret: true, about: 'Without it the local provider answers' }),
  OPENAI_MODEL: text({ default: 'gpt-4o-mini', about: 'Name of the chat model' }),
  OPENAI_BASE_URL: optionalUrl({ about: 'Another server that speaks the same protocol, with its version path' }),
  OPENAI_TEMPERATURE: temperature,
  OPENAI_MAX_OUTPUT_TOKENS: integer({
    min: 100,
    max: 16_000,
    default: 1_000,
    about: 'The longest answer of the model',
  }),
  OPENAI_TIMEOUT_MS: integer({
    min: 500,
    max: 60_000,
    default: 6_000,
    about: 'The longest time for one call; then the local provider answers',
  }),
  OPENAI_PRICES: prices,
  ...apiLoggerSettings,
};

export type OpenAiSettings = ConfigOf<ConfigDefinition<typeof openAiSettings>>;
