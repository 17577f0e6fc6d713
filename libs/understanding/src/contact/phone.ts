import { findPhones, isPersonalPhone } from '@abbotsford/validation';
import type { Found } from '../heard';
import type { Message } from '../message';
import { contactWords } from './contact-words.data';
import { isOwnDetail } from './ownership';

interface HeardPhones {
  /** The visitor's own number, as written; a complete one before a cut-off one, a mobile before a shop's, the last one told. */
  readonly own: Found<string> | null;
  /** Where any phone number stands, so that no count is read from it. */
  readonly parts: readonly { readonly start: number; readonly end: number }[];
}

/** @param message without its email addresses: their digits are no phone number */
export function extractPhone(message: Message, countryCode: string | null, asked: boolean): HeardPhones {
  const numbers = findPhones(message.text, { countryCode, expected: asked });
  const parts = numbers.map(({ index, span }) => ({ start: index, end: index + span.length }));
  const own = numbers.filter(({ index, span }) => isOwnDetail(message, { start: index, end: index + span.length }));
  const complete = own.filter(({ check }) => check.status === 'ok');
  const last = complete.at(-1);
  const before = last ? message.text.slice(complete.at(-2)?.index ?? 0, last.index) : '';
  const mobile = complete.filter(({ check }) => check.status === 'ok' && isPersonalPhone(check.phone)).at(-1);
  const best = (contactWords.replaces.pattern.test(before) ? last : (mobile ?? last)) ?? own.at(-1);
  if (!best) return { own: null, parts };
  const span = message.raw.slice(best.index, best.index + best.span.length);
  return { own: { value: best.number === best.span ? span : best.number, span }, parts };
}
