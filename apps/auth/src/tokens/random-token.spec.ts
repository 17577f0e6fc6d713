import { describe, expect, it } from 'vitest';
import { hashToken, newToken } from './random-token';

describe('a refresh token', () => {
  it('has 256 bits, in characters that need no escaping', () => {
    const { token } = newToken();
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  it('is never the same twice', () => {
    expect(new Set(Array.from({ length: 100 }, () => newToken().token)).size).toBe(100);
  });

  it('is found again by its SHA-256, which does not show it', () => {
    const { token, hash } = newToken();
    expect(hashToken(token)).toBe(hash);
    expect(hashToken('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0');
    expect(hash).not.toContain(token);
  });
});
