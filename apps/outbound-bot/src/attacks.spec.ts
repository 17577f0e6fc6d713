import { describe, expect, it } from 'vitest';
import { casesOf, playCase } from '../test/evals';

const attacks = casesOf('attacks.json');

describe('attacks by prompt injection', () => {
  it.each(attacks)('bring nothing about: $id', (attack) => {
    expect(playCase(attack)).toEqual([]);
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
