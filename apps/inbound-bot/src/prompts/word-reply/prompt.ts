import { definePrompt } from '@abbotsford/llm';
import { list } from '../list';
import { stepDescriptions } from './descriptions.data';
import text from './prompt.md?raw';

/** Instructs the model to put a plan into words. A changed text needs a new version (prompt.spec.ts). */
export const wordReplyPrompt = definePrompt({
  id: 'word-support-reply',
  version: '3',
  text,
  placeholders: { steps: list(stepDescriptions) },
});
