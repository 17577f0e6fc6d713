import { getCountries, isSupportedCountry } from 'libphonenumber-js/max';

let codesByName: ReadonlyMap<string, string> | undefined;

/** ISO 3166-1 alpha-2 of a country, written as its code or by its English name; null when it is neither. */
export function countryCodeOf(country: string): string | null {
  const text = country.trim();
  const code = text.toUpperCase();
  if (isSupportedCountry(code)) return code;
  codesByName ??= namesOfCountries();
  return codesByName.get(text.toLowerCase()) ?? null;
}

function namesOfCountries(): Map<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  return new Map(getCountries().map((code) => [(names.of(code) ?? code).toLowerCase(), code]));
}
