import type { Exchange } from '@abbotsford/llm';
import { withoutOrders } from './steering';

/** Tokens cost money and time. What lies before is told by the summary. */
const maxExchanges = 12;
const maxExchangeLength = 1_000;
const maxSummaryLength = 1_500;

/** A message as those who understand and word see it; `staff`: what a person of our team said, or that they came or left. */
export interface Said {
  readonly role: 'user' | 'bot' | 'staff';
  readonly text: string;
}

/** The latest exchanges, as a model is told them. */
export const exchangesOf = (history: readonly Said[]): readonly Exchange[] =>
  history.slice(-maxExchanges).map(({ role, text }) => ({
    role: role === 'user' ? 'user' : 'assistant',
    content: role === 'user' ? withoutOrders(text.slice(0, maxExchangeLength)) : text.slice(0, maxExchangeLength),
  }));

/** What the exchanges do not reach, as a model is told it. */
export const shortSummary = (summary: string | null | undefined): string | null =>
  summary?.slice(0, maxSummaryLength) ?? null;
