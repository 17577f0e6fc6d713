import { describe, expect, it } from 'vitest';

import { apiKeySuffix, withoutApiKey } from './api-key';

describe('apiKeySuffix', () => {
  it.each([
    ['sk-proj-0123456789abcd', '...abcd'],
    ['short-key', '...'],
    ['', '...'],
  ])('shows of %o no more than %o', (key, shown) => {
    expect(apiKeySuffix(key)).toBe(shown);
  });
});

describe('withoutApiKey', () => {
  it('replaces every occurrence', () => {
    const key = 'sk-$&-0123456789abcd';
    expect(withoutApiKey(`${key} and ${key}`, key)).toBe('...abcd and ...abcd');
  });
});
