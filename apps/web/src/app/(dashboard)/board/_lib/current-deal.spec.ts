import { describe, expect, it } from 'vitest';
import { ApiProblem } from '@abbotsford/api-client';
import { aDeal } from './board.fixture';
import { currentDeal } from './current-deal';

const current = aDeal('a', { version: 7 });

describe('currentDeal', () => {
  it('is in the answer to a change of an old version', () => {
    expect(currentDeal(new ApiProblem(409, 'deal.stale_version', 'Changed meanwhile', { current }))).toEqual(current);
  });

  it.each([
    ['another failure', new ApiProblem(503, 'service.unavailable', 'Away', { current })],
    ['a conflict without it', new ApiProblem(409, 'deal.stale_version', 'Changed meanwhile')],
    ['something else in its place', new ApiProblem(409, 'deal.stale_version', 'x', { current: { id: 'a' } })],
    ['an error of the page', new TypeError('x')],
  ])('is not in %s', (_case, failure) => {
    expect(currentDeal(failure)).toBeNull();
  });
});
