import { describe, expect, it } from 'vitest';

import { costInUsd } from './cost';

const prices = { small: { input: 2, cached_input: 1, output: 10 } };
const usage = { prompt_tokens: 1_000_000, cached_tokens: 400_000, completion_tokens: 50_000, total_tokens: 1_050_000 };

describe('costInUsd', () => {
  it('takes the lower price for tokens from the cache', () => {
    expect(costInUsd('small', usage, prices)).toBeCloseTo(0.6 * 2 + 0.4 * 1 + 0.05 * 10, 10);
  });

  it('knows the dated versions of a model', () => {
    expect(costInUsd('small-2024-07-18', usage, prices)).toBe(costInUsd('small', usage, prices));
  });

  it('claims no price for a model that it does not know', () => {
    expect(costInUsd('small-preview', usage, prices)).toBeUndefined();
    expect(costInUsd('toString', usage, prices)).toBeUndefined();
  });
});
