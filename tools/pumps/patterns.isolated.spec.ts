import { analyse } from 'scslre';
import { describe, expect, it } from 'vitest';
import { collectPatterns } from './collected-patterns';

/** Why a pattern may take more than a time in proportion to the text; empty when it can't. */
const faultsOf = ({ source, flags }: RegExp): readonly string[] =>
  analyse({ source, flags }, { assumeRejectingSuffix: true }).reports.map(
    ({ type, character }) => `${type} on ${String(character).slice(0, 40)}`,
  );

describe('Patterns that are put together at run time', async () => {
  const patterns = await collectPatterns();

  it('are found', () => {
    expect(patterns.length).toBeGreaterThan(150);
  });

  it('take no more time than the text is long', () => {
    const slow = patterns.flatMap((pattern) => {
      const faults = faultsOf(pattern);
      return faults.length > 0 ? [`${String(pattern).slice(0, 200)}: ${faults.join('; ')}`] : [];
    });
    expect(slow).toEqual([]);
  });
});
