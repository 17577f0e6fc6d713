/**
 * The visitor's country as ISO 3166 letters, to read phone numbers and dates by; undefined when it can't be told.
 * The time zone is asked first: many browsers in Australia are set to American English.
 */
export function countryCode(languages: readonly string[], timeZone: string | undefined): string | undefined {
  if (timeZone?.startsWith('Australia/')) return 'AU';
  if (timeZone === 'Pacific/Auckland' || timeZone === 'Pacific/Chatham') return 'NZ';
  // American English is what browsers come with, all over the world: it tells nothing outside America.
  const isAmerica = timeZone === undefined || /^(America|US|Pacific\/Honolulu)/.test(timeZone);
  return languages.map(regionOf).find((region) => region !== undefined && (region !== 'US' || isAmerica));
}

function regionOf(language: string): string | undefined {
  try {
    const { region } = new Intl.Locale(language);
    // Regions such as 419 (Latin America) are no countries.
    return region && /^[A-Z]{2}$/.test(region) ? region : undefined;
  } catch {
    return undefined;
  }
}
