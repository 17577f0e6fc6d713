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
  ])('refuses %j', (next) => {
    expect(safeNext(next, '/account')).toBe('/account');
  });
});
