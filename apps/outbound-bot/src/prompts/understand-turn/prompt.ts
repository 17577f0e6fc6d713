import { definePrompt } from '@abbotsford/llm';
import { fieldDescriptions } from './field-descriptions.data';
import text from './prompt.md?raw';

/** Instructs the model to understand one message. A changed text needs a new version (prompt.spec.ts). */
export const understandTurnPrompt = definePrompt({
  id: 'understand-turn',
  version: '2',
  text,
  placeholders: {
    fields: Object.entries(fieldDescriptions)
      .map(([field, description]) => `- \`${field}\`: ${description}.`)
      .join('\n'),
  },
});
