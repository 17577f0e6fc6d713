import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { OpenAiSettings } from '@abbotsford/llm/settings';
import { CONFIG, HealthRegistry } from '@abbotsford/service-kit';

type LanguageSettings = Pick<OpenAiSettings, 'LLM_MODE' | 'OPENAI_API_KEY' | 'OPENAI_MODEL'>;

/** Tells operators who reads and words: a model, or the bot by itself. */
@Injectable()
export class LanguageHealth implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: LanguageSettings,
    private readonly health: HealthRegistry,
  ) {}

  onApplicationBootstrap(): void {
    const detail = sentence(this.config);
    this.health.add('language model', () => ({ status: 'up', detail }));
  }
}

function sentence({ LLM_MODE, OPENAI_API_KEY, OPENAI_MODEL }: LanguageSettings): string {
  if (LLM_MODE === 'local')
    return 'LLM_MODE is local: the bot reads and words by itself, and nothing goes to OpenAI. Everything works, in plainer words.';
  if (OPENAI_API_KEY === undefined)
    return 'there is no OPENAI_API_KEY: the bot reads and words by itself. Everything works, in plainer words.';
  return `OpenAI reads and words, with ${OPENAI_MODEL}; where it fails, the bot goes on by itself.`;
}
