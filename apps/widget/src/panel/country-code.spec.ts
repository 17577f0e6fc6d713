import { describe, expect, it } from 'vitest';
import { countryCode } from './country-code';

describe('countryCode', () => {
  it.each([
    ['an American browser in Melbourne', ['en-US'], 'Australia/Melbourne', 'AU'],
    ['a browser in Auckland', ['en'], 'Pacific/Auckland', 'NZ'],
    ['a British browser elsewhere', ['en-GB', 'en'], 'Europe/London', 'GB'],
    ['the first language that names a country', ['en', 'fr-FR'], 'Europe/Paris', 'FR'],
    ['an American browser in New York', ['en-US'], 'America/New_York', 'US'],
    ['an American browser where no one said so', ['en-US'], 'UTC', undefined],
    ['an American browser in Paris, with French besides', ['en-US', 'fr-FR'], 'Europe/Paris', 'FR'],
    ['a region that is no country', ['es-419'], 'America/Bogota', undefined],
    ['languages without a country', ['en'], undefined, undefined],
    ['a language tag that is none', ['??'], undefined, undefined],
  ])('handles %s', (_case, languages, timeZone, expected) => {
    expect(countryCode(languages, timeZone)).toBe(expected);
  });
});
