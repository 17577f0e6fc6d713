import { describe, expect, it } from 'vitest';
import { urlProblem } from './webhook-url';

describe('the address of a webhook', () => {
  it.each(['https://example.com/hooks', 'https://example.com:8443/a?b=c', 'https://bücher.example/x'])(
    'may be %s',
    (url) => expect(urlProblem(url, false)).toBeNull(),
  );

  it.each([
    ['http://example.com/hooks', 'https://'],
    ['ftp://example.com/', 'an address like'],
    ['https://', 'an address like'],
    ['https://exa mple.com', 'an address like'],
    ['https://user:word@example.com/', 'without a user'],
    ['https://user@example.com/', 'without a user'],
    ['https://example.com/#part', 'after #'],
  ])('may not be %s', (url, why) => expect(urlProblem(url, false)).toContain(why));

  it('may begin with http only where that is allowed', () => {
    expect(urlProblem('http://127.0.0.1:4000/', true)).toBeNull();
  });
});
