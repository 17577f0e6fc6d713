import { describe, expect, it } from 'vitest';
import { requestId } from './request-id';

describe('requestId', () => {
  it('keeps a sane id', () => {
    expect(requestId({ headers: { 'x-request-id': 'web-0123456789' } })).toBe('web-0123456789');
  });

  it.each([undefined, '', 'short', 'line\nbreak-in-it', 'a'.repeat(65), ['abcdefgh', 'ijklmnop']])(
    'makes a new one for %j',
    (given) => {
      const headers = given === undefined ? {} : { 'x-request-id': given };
      expect(requestId({ headers })).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});
