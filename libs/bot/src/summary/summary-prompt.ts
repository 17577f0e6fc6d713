import { definePrompt, type Prompt, type PromptReference } from '@abbotsford/llm';
import text from './summarise-conversation.md?raw';

interface Summary extends PromptReference {
  /** What the chat is called. */
  readonly chat: string;
  /** Who reads the summary. */
  readonly team: string;
  /** A sentence on what is told in which order. */
  readonly order: string;
}

/** Instructs the model to summarise a conversation that is over. A changed text needs a new version of each bot's. */
export const summaryPrompt = ({ id, version, ...placeholders }: Summary): Prompt =>
  definePrompt({ id, version, text, placeholders });
