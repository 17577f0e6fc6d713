import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/**
 * Whether a number is most likely one person's own and no shop's: a mobile. Where a country's numbers do not tell
 * mobiles from landlines (+1), it does not count as one.
 * @param phone E.164
 */
export function isPersonalPhone(phone: string): boolean {
  const parsed = parsePhoneNumberFromString(phone);
  if (!parsed || parsed.countryCallingCode === '1') return false;
  const kind = parsed.getType();
  // Ranges that regulators have just opened, or set aside, have no kind; we take those with the shape of a mobile only.
  return kind === undefined || kind === 'MOBILE' || kind === 'PERSONAL_NUMBER';
}
