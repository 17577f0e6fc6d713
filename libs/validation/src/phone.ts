import {
  getCountryCallingCode,
  getExampleNumber,
  isSupportedCountry,
  Metadata,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import type { CountryCode, NumberingPlan, PhoneNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';

export type PhoneProblem = 'not_a_number' | 'too_short' | 'too_long' | 'no_country' | 'not_in_use';

/**
 * What a phone number is worth. `phone` is E.164. `reason` is a sentence for the person who wrote it; it says what is
 * missing.
 */
export type PhoneCheck =
  | { readonly status: 'ok'; readonly phone: string }
  | { readonly status: 'invalid'; readonly problem: PhoneProblem; readonly reason: string };

/**
 * Checks one phone number, written in any common way.
 * @param countryCode ISO 3166-1 alpha-2; where a number without its own country code is dialled. Null: not known.
 */
export function checkPhone(text: string, countryCode: string | null): PhoneCheck {
  const number = tidy(text);
  const digits = number.replace(/\D/g, '');
  if (digits.length < 3 || /\p{L}{3,}/u.test(number)) {
    return invalid('not_a_number', 'That has too few digits in it to be a phone number.');
  }
  const country = countryCode && isSupportedCountry(countryCode) ? countryCode : undefined;
  if (!country && !number.startsWith('+')) {
    return invalid('no_country', 'The country code is missing from that number, such as +61 for Australia.');
  }
  const parsed = parse(number, country) ?? parseWithoutPlus(number, digits, country);
  if (parsed) return { status: 'ok', phone: parsed.number };
  return explain(number, digits, country);
}

/** Whether the text reads as a number that its country has, without any guess at what it lacks. */
export function isCertainPhone(text: string, countryCode: string | null): boolean {
  const country = countryCode && isSupportedCountry(countryCode) ? countryCode : undefined;
  return parse(tidy(text), country) !== null;
}

/**
 * A number as people read it: as it is dialled at home for somebody who is there, else with its country code.
 * @param phone E.164; what is none stays as it is
 * @param countryCode where the reader is
 */
export function readablePhone(phone: string, countryCode: string | null): string {
  const parsed = parsePhoneNumberFromString(phone);
  if (!parsed) return phone;
  return parsed.country === countryCode ? parsed.formatNational() : parsed.formatInternational();
}

/** One way to write what people write: international prefixes, "(0)", an extension or a label in front. */
function tidy(text: string): string {
  const number = text
    .trim()
    .replace(/^(?:tel|phone|mobile|mob|cell|ph|t|m)\b\s*[.:]?\s*/i, '')
    .replace(/(?<!\s)\s*(?:x|ext\.?|extension)\s*\d{1,6}$/i, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim();
  const international = number.replace(/^\(?\s*(?:0011|011|00)(?=[\s.-]*[1-9])\)?[\s.-]*/, '+');
  if (international !== number && parse(international, undefined)) return withoutTrunk(international);
  return withoutTrunk(number);
}

/** "+44 (0)20 …": the bracketed zero is for callers at home. */
const withoutTrunk = (number: string) => (number.startsWith('+') ? number.replace(/\(\s*0\s*\)/, ' ') : number);

function parse(number: string, country: CountryCode | undefined): PhoneNumber | null {
  const options = { ...(country && { defaultCountry: country }), extract: false };
  const parsed = parsePhoneNumberFromString(number, options);
  if (!parsed || sameDigit(parsed.nationalNumber)) return null;
  if (parsed.isValid()) return parsed;
  // Ranges that regulators set aside or have just opened are absent from the metadata by type: the shape of the
  // country's numbers and the length of its mobiles decide for them.
  const dialled = number.startsWith('+') || /^\(?0/.test(number) || parsed.countryCallingCode === '1';
  const home = parsed.country ?? countryOfCallingCode(parsed.countryCallingCode);
  return dialled && home && hasShapeOfMobile(parsed.nationalNumber, home) ? parsed : null;
}

function hasShapeOfMobile(nationalNumber: string, country: CountryCode): boolean {
  const metadata = new Metadata();
  metadata.selectNumberingPlan(country);
  // The general pattern is there at run time and missing in the library's types.
  const plan = metadata.numberingPlan as (NumberingPlan & { nationalNumberPattern(): string }) | undefined;
  const pattern = new RegExp(`^(?:${plan?.nationalNumberPattern() ?? ''})$`);
  return (
    getExampleNumber(country, examples)?.nationalNumber.length === nationalNumber.length && pattern.test(nationalNumber)
  );
}

/** "61 491 570 156", or "1 503 555 0142" written abroad: the plus is all that lacks. */
function parseWithoutPlus(number: string, digits: string, country: CountryCode | undefined): PhoneNumber | null {
  if (digits.startsWith('0') || digits.length < 10) return null;
  const own = country && getCountryCallingCode(country);
  const parsed = parsePhoneNumberFromString(`+${digits}`);
  if (!parsed?.isValid() || sameDigit(parsed.nationalNumber)) return null;
  // Of another country only when the calling code is a group of its own: "9123 4567 8888" is too long a number.
  const [first] = /\d+/.exec(number) ?? [];
  const apart = first === parsed.countryCallingCode || first === digits;
  return parsed.countryCallingCode === own || (digits.length >= 11 && apart) ? parsed : null;
}

const sameDigit = (digits: string) => new Set(digits).size === 1;

const invalid = (problem: PhoneProblem, reason: string): PhoneCheck => ({ status: 'invalid', problem, reason });

/** Counts what is there against the length of the country's mobiles, the way the person wrote it. */
function explain(number: string, digits: string, home: CountryCode | undefined): PhoneCheck {
  const parsed = parsePhoneNumberFromString(number, { ...(home && { defaultCountry: home }), extract: false });
  const international = number.startsWith('+');
  const country = parsed?.country ?? (international ? countryOfCallingCode(digits) : home);
  const example = country && getExampleNumber(country, examples);
  if (!example) return invalid('not_in_use', "That isn't a number that can be called, as far as I can tell.");
  const callingCode = example.countryCallingCode;
  const given = international ? digits.length - callingCode.length : digits.length;
  const trunk =
    !international && digits.startsWith('0')
      ? example.formatNational().replace(/\D/g, '').length - example.nationalNumber.length
      : 0;
  const expected = example.nationalNumber.length + trunk;
  const where = international ? `after +${callingCode} ` : '';
  if (given < expected) {
    const missing = expected - given;
    return invalid(
      'too_short',
      `That number looks incomplete: I count ${plural(given, 'digit')} ${where}and expected ${expected}, so ${missing === 1 ? 'one seems' : `${missing} seem`} to be missing${
        trunk || international ? '' : ' (perhaps the area code)'
      }.`,
    );
  }
  if (given > expected) {
    return invalid(
      'too_long',
      `That number looks too long: I count ${plural(given, 'digit')} ${where}and expected ${expected}.${
        international ? '' : ' If it is from another country, it needs its country code, such as +61.'
      }`,
    );
  }
  return invalid(
    'not_in_use',
    'That number has the right length, but no number there starts like that: a digit may be wrong.',
  );
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The main country of the calling code that the digits start with, for numbers too short to be parsed. */
function countryOfCallingCode(digits: string): CountryCode | undefined {
  return mainCountries.find((country) => digits.startsWith(getCountryCallingCode(country)));
}

const mainCountries: readonly CountryCode[] = [
  'AU',
  'NZ',
  'GB',
  'IE',
  'US',
  'SG',
  'MY',
  'IN',
  'FR',
  'DE',
  'ES',
  'IT',
  'NO',
  'VN',
  'CN',
];
