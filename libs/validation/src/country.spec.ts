import { describe, expect, it } from 'vitest';
import { countryCodeOf } from './country';

describe('a country', () => {
  it.each([
    ['AU', 'AU'],
    ['nz', 'NZ'],
    [' Australia ', 'AU'],
    ['new zealand', 'NZ'],
    ['United Kingdom', 'GB'],
    ['Atlantis', null],
    ['', null],
  ])('%j is %s', (text, code) => {
    expect(countryCodeOf(text)).toBe(code);
  });
});
