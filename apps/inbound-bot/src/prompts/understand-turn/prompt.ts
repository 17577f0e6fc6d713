import { definePrompt } from '@abbotsford/llm';
import { list } from '../list';
import { categoryDescriptions, detailDescriptions, signDescriptions } from './descriptions.data';
import text from './prompt.md?raw';

/** Instructs the model to understand one message. A changed text needs a new version (prompt.spec.ts). */
export const understandTurnPrompt = definePrompt({
  id: 'understand-support-turn',
  version: '1',
  text,
  placeholders: {
    categories: list(categoryDescriptions, '  '),
    details: list(detailDescriptions, '  '),
    signs: list(signDescriptions, '  '),
  },
});
