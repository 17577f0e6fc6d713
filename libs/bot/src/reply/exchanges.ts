import type { Exchange } from '@abbotsford/llm';
import { withoutOrders } from './steering';

/** Tokens cost money and time. What lies before is told by the summary. */
const maxExchanges = 12;
const maxExchangeLength = 1_000;
const maxSummaryLength = 1_500;

/** The latest exchanges, as a model is told them. */
export const exchangesOf = (
  history: readonly { readonly role: 'user' | 'bot'; readonly text: string }[],
): readonly Exchange[] =>
  history.slice(-maxExchanges).map(({ role, text }) => ({
    role: role === 'bot' ? 'assistant' : 'user',
    content: role === 'bot' ? text.slice(0, maxExchangeLength) : withoutOrders(text.slice(0, maxExchangeLength)),
  }));

/** What the exchanges do not reach, as a model is told it. */
export const shortSummary = (summary: string | null | undefined): string | null =>
  summary?.slice(0, maxSummaryLength) ?? null;
