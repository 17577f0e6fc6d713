import { describe, expect, it } from 'vitest';
import { safeNext } from './safe-next';

describe('safeNext', () => {
  it.each(['/board', '/leads/42?tab=chat#end', '/'])('follows %s on this site', (next) => {
    expect(safeNext(next, '/account')).toBe(next);
  });

  it.each([
    null,
    undefined,
    '',
    'board',
    'https://evil.example/',
    '//evil.example/board',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '//',
    '/.//evil.example',
    '/..//evil.example',
    '/a/..//evil.example',
    '/.\\/evil.example',
    '/%2e//evil.example',
    '/./\\evil.example',
  ])('refuses %j', (next) => {
    expect(safeNext(next, '/account')).toBe('/account');
  });

  it('never leads to another site, whatever the address is made of', () => {
    const parts = [
      '/',
      '\\',
      '.',
      '..',
      '%2e',
      '%2F',
      '%5c',
      'evil.example',
      ':',
      '@',
      '\t',
      '\n',
      '?',
      '#',
      'a',
      'https:',
    ];
    const origin = 'https://shop.example';
    let state = 42;
    // Numerical Recipes' generator: the same addresses in every run.
    const random = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    let followed = 0;
    for (let i = 0; i < 20_000; i++) {
      const next = '/' + Array.from({ length: 1 + random(7) }, () => parts[random(parts.length)]).join('');
      const result = safeNext(next, '/account');
      if (result !== '/account') followed += 1;
      expect(new URL(result, origin).origin, JSON.stringify(next)).toBe(origin);
    }
    expect(followed).toBeGreaterThan(1_000);
  });
});
