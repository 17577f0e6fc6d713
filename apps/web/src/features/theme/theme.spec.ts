import { describe, expect, it } from 'vitest';
import { themeCookie } from './theme';

describe('the cookie that remembers the theme', () => {
  it('is sent over https only where the page came over https', () => {
    expect(themeCookie('dark', { secure: true })).toMatch(/^theme=dark; path=\/; .*; secure$/);
    expect(themeCookie('dark', { secure: false })).not.toContain('secure');
  });
});
