/** US dollars for a million tokens. */
export interface ModelPrice {
  readonly input: number;
  readonly cached_input: number;
  readonly output: number;
}

export type Prices = Readonly<Record<string, ModelPrice>>;

/**
 * OpenAI's prices for the standard tier, as price comparisons gave them from April to June 2026. Prices change without
 * notice, so an operator's own list takes precedence (OPENAI_PRICES).
 */
export const knownPrices: Prices = {
  'gpt-4o-mini': { input: 0.15, cached_input: 0.075, output: 0.6 },
  'gpt-4.1': { input: 2, cached_input: 0.5, output: 8 },
  'gpt-4.1-mini': { input: 0.4, cached_input: 0.1, output: 1.6 },
  'gpt-4.1-nano': { input: 0.1, cached_input: 0.025, output: 0.4 },
  'gpt-5.4-mini': { input: 0.75, cached_input: 0.075, output: 4.5 },
  'gpt-5.4-nano': { input: 0.2, cached_input: 0.02, output: 1.25 },
};
