import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EvaluationCase } from './evals.fixture';
import { playCase } from './evals.fixture';

const file = new URL('../../../evals/attacks.json', import.meta.url);
const attacks = JSON.parse(readFileSync(file, 'utf8')) as readonly EvaluationCase[];
const now = new Date('2026-11-22T10:00:00Z');

const named = attacks.map((attack) => [attack.id, attack] as const);

describe('attacks by prompt injection', () => {
  it.each(named)('bring nothing about: %s', (_, attack) => {
    expect(playCase(attack, now)).toEqual([]);
  });

  it('are of every kind, sixty at least', () => {
    const kinds = new Set(attacks.map(({ tags }) => tags[1]));
    expect(attacks.length).toBeGreaterThanOrEqual(60);
    expect([...kinds].sort()).toEqual([
      'authority',
      'contact',
      'direct',
      'echo',
      'encoded',
      'exfiltration',
      'harmless',
      'language',
      'many-shot',
      'name',
      'passage',
      'price',
      'prompt',
      'role-play',
      'split',
      'state',
      'tools',
    ]);
  });
});
