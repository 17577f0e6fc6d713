import type { TokenUsage } from './language-model';

/** US dollars for a million tokens. */
export interface ModelPrice {
  readonly input: number;
  readonly cached_input: number;
  readonly output: number;
}

/**
 * OpenAI's prices for the standard tier, as price comparisons gave them in April 2026. Prices change without notice, so
 * an operator's own list takes precedence.
 */
export const KNOWN_PRICES: Readonly<Record<string, ModelPrice>> = {
  'gpt-4o-mini': { input: 0.15, cached_input: 0.075, output: 0.6 },
  'gpt-4.1-mini': { input: 0.4, cached_input: 0.1, output: 1.6 },
  'gpt-4.1-nano': { input: 0.1, cached_input: 0.025, output: 0.4 },
};

const DATED_VERSION = /-\d{4}-\d{2}-\d{2}$/;

/** US dollars, or undefined for a model without a known price. Answers name dated versions (`gpt-4o-mini-2024-07-18`). */
export function costInUsd(
  model: string,
  usage: TokenUsage,
  prices: Readonly<Record<string, ModelPrice>> = KNOWN_PRICES,
): number | undefined {
  const name = [model, model.replace(DATED_VERSION, '')].find((candidate) => Object.hasOwn(prices, candidate));
  const price = name === undefined ? undefined : prices[name];
  if (!price) return undefined;
  const uncached = usage.prompt_tokens - usage.cached_tokens;
  return (
    (uncached * price.input + usage.cached_tokens * price.cached_input + usage.completion_tokens * price.output) / 1e6
  );
}
