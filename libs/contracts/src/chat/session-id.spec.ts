import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isGuessable } from './session-id';

describe('a session id', () => {
  it.each([
    'aaaaaaaaaaaaaaaa',
    '0000000000000000000000000000000000000000',
    'abababababababab',
    'abcabcabcabcabcabc',
    'session-session-session-',
    'abcdefghijklmnopqrst',
    'zyxwvutsrqponmlkj',
    '12345678901234567890',
    '98765432109876543210',
    'aaaaaaaaaaaaaaab',
  ])('that somebody tries first is guessable: %s', (id) => {
    expect(isGuessable(id)).toBe(true);
  });

  it('made at random is not', () => {
    const made = Array.from({ length: 2_000 }, () => [
      randomUUID(),
      randomBytes(16).toString('hex'),
      randomBytes(18).toString('base64url'),
      `eval-${randomBytes(9).toString('base64url')}`,
    ]).flat();
    expect(made.filter(isGuessable)).toEqual([]);
  });
});
