import type { TokenUsage } from './language-model';
import { knownPrices, type Prices } from './prices.data';

const DATED_VERSION = /-\d{4}-\d{2}-\d{2}$/;

/** US dollars, or undefined for a model without a known price. Answers name dated versions (`gpt-4o-mini-2024-07-18`). */
export function costInUsd(model: string, usage: TokenUsage, prices: Prices = knownPrices): number | undefined {
  const name = [model, model.replace(DATED_VERSION, '')].find((candidate) => Object.hasOwn(prices, candidate));
  const price = name === undefined ? undefined : prices[name];
  if (!price) return undefined;
  const uncached = usage.prompt_tokens - usage.cached_tokens;
  return (
    (uncached * price.input + usage.cached_tokens * price.cached_input + usage.completion_tokens * price.output) / 1e6
  );
}
