import { definePrompt } from '@abbotsford/llm';
import { topics } from '../../domain/fields/fields';
import { stepDescriptions } from './descriptions.data';
import text from './prompt.md?raw';

const list = (descriptions: Readonly<Record<string, string>>) =>
  Object.entries(descriptions)
    .map(([name, description]) => `- \`${name}\`: ${description}.`)
    .join('\n');

const about = Object.fromEntries(Object.entries(topics).map(([topic, { asked }]) => [topic, asked.about]));

/** Instructs the model to put a plan into words. A changed text needs a new version (prompt.spec.ts). */
export const wordReplyPrompt = definePrompt({
  id: 'word-reply',
  version: '14',
  text,
  placeholders: { steps: list(stepDescriptions), topics: list(about) },
});
