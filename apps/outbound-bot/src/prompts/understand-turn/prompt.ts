import { definePrompt } from '@abbotsford/llm';
import { fields } from '../../domain/fields/fields';
import text from './prompt.md?raw';

/** Instructs the model to understand one message. A changed text needs a new version (prompt.spec.ts). */
export const understandTurnPrompt = definePrompt({
  id: 'understand-turn',
  version: '3',
  text,
  placeholders: {
    fields: Object.entries(fields)
      .map(([name, { heard }]) => `- \`${name}\`: ${heard.holds}.`)
      .join('\n'),
  },
});
