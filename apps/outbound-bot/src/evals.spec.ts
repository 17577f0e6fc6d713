import { describe, expect, it } from 'vitest';
import { casesOf, playCase } from '../test/evals';

const cases = casesOf('outbound.json');

describe('the evaluation conversations', () => {
  it.each(cases)('go as expected: $id', (one) => {
    expect(playCase(one)).toEqual([]);
  });

  it('notice a broken expectation', () => {
    const turns = [
      { user: "I'm Ida and I own a café.", expect: { data: { name: 'Eva' }, reply_not: ['.'], ended: true } },
    ];
    expect(playCase({ id: 'broken', tags: [], country_code: 'AU', turns })).toHaveLength(3);
  });
});
