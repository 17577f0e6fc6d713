import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EvaluationCase } from './evals.fixture';
import { playCase } from './evals.fixture';

const file = new URL('../../../evals/outbound.json', import.meta.url);
const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly EvaluationCase[];
const now = new Date('2026-11-22T10:00:00Z');

describe('the evaluation conversations', () => {
  it.each(cases.map((one) => [one.id, one] as const))('go as expected: %s', (_, one) => {
    expect(playCase(one, now)).toEqual([]);
  });

  it('notice a broken expectation', () => {
    const turns = [
      { user: "I'm Ida and I own a café.", expect: { data: { name: 'Eva' }, reply_not: ['.'], ended: true } },
    ];
    expect(playCase({ id: 'broken', tags: [], country_code: 'AU', turns }, now)).toHaveLength(3);
  });
});
