import { describe, expect, it } from 'vitest';
import { addUsage, noUsage, usageOf } from './model-usage';

const prices = { small: { input: 2, cached_input: 1, output: 10 } };
const usage = { prompt_tokens: 1_000, cached_tokens: 400, completion_tokens: 100, total_tokens: 1_100 };

describe('the usage of a request', () => {
  it('holds its tokens and what they cost', () => {
    expect(usageOf({ model: 'small', usage }, prices)).toEqual({
      requests: 1,
      prompt_tokens: 1_000,
      cached_tokens: 400,
      completion_tokens: 100,
      cost_usd: expect.closeTo((600 * 2 + 400 * 1 + 100 * 10) / 1e6, 12) as number,
      unpriced_requests: 0,
    });
  });

  it('of a model without a price has tokens, and says that its cost is not known', () => {
    expect(usageOf({ model: 'large', usage }, prices)).toMatchObject({
      prompt_tokens: 1_000,
      cost_usd: 0,
      unpriced_requests: 1,
    });
  });

  it.each(['aborted', 'timeout', 'cut', 'invalid_output'] as const)(
    'that ended with %s has cost nobody knows what',
    (error_code) => {
      expect(usageOf({ model: 'small', error_code }, prices)).toEqual({
        ...noUsage,
        requests: 1,
        unpriced_requests: 1,
      });
    },
  );

  it.each(['rate_limited', 'unavailable', 'unauthorized', 'quota_exhausted'] as const)(
    'that was turned away with %s costs nothing',
    (error_code) => {
      expect(usageOf({ model: 'small', error_code }, prices)).toEqual({ ...noUsage, requests: 1 });
    },
  );
});

describe('the usage of several requests', () => {
  it('is their sum', () => {
    const one = usageOf({ model: 'small', usage }, prices);
    const sum = [one, one, usageOf({ model: 'small', error_code: 'cut' }, prices)].reduce(addUsage, noUsage);
    expect(sum).toMatchObject({ requests: 3, prompt_tokens: 2_000, completion_tokens: 200, unpriced_requests: 1 });
    expect(sum.cost_usd).toBeCloseTo(2 * one.cost_usd, 12);
  });
});
