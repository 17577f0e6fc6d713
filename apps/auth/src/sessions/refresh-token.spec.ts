import { describe, expect, it } from 'vitest';
import { hashRefreshToken, newRefreshToken } from './refresh-token';

describe('a refresh token', () => {
  it('has 256 bits, in characters that need no escaping', () => {
    const { token } = newRefreshToken();
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  it('is never the same twice', () => {
    expect(new Set(Array.from({ length: 100 }, () => newRefreshToken().token)).size).toBe(100);
  });

  it('is found again by its SHA-256, which does not show it', () => {
    const { token, hash } = newRefreshToken();
    expect(hashRefreshToken(token)).toBe(hash);
    expect(hashRefreshToken('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0');
    expect(hash).not.toContain(token);
  });
});
