import { definePrompt } from '@abbotsford/llm';
import text from './prompt.md?raw';

/** Instructs the model to summarise a conversation that is over. A changed text needs a new version (prompt.spec.ts). */
export const summariseConversationPrompt = definePrompt({ id: 'summarise-conversation', version: '1', text });
