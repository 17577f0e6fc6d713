import { describe, expect, it } from 'vitest';
import { ApiProblem } from '@abbotsford/api-client';
import { aDeal } from './board.fixture';
import { currentDeal, newestDeal } from './current-deal';

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

describe('what is known of a deal', () => {
  const whole = { ...aDeal('a'), meeting_notes: 'n', comments: null, version: 2 };

  it('is the newest that has the notes', () => {
    const { meeting_notes: _notes, comments: _comments, ...card } = { ...whole, version: 3 };
    expect(newestDeal(whole, card)).toBe(whole);
    const news = { ...whole, version: 3 };
    expect(newestDeal(whole, news)).toBe(news);
    expect(newestDeal(news, whole)).toBe(news);
    expect(newestDeal(null, card)).toBeNull();
    expect(newestDeal(whole, null)).toBe(whole);
  });
});
