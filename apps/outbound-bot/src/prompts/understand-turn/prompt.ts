import { definePrompt } from '@abbotsford/llm';
import { fields } from '../../domain/fields/fields';
import { matterDescriptions } from './matter-descriptions.data';
import text from './prompt.md?raw';

/** Instructs the model to understand one message. A changed text needs a new version (prompt.spec.ts). */
export const understandTurnPrompt = definePrompt({
  id: 'understand-turn',
  version: '7',
  text,
  placeholders: {
    fields: Object.entries(fields)
      .map(([name, { heard }]) => `- \`${name}\`: ${heard.holds}.`)
      .join('\n'),
    matters: Object.entries(matterDescriptions)
      .map(([matter, description]) => `  - \`${matter}\`: ${description}.`)
      .join('\n'),
  },
});
