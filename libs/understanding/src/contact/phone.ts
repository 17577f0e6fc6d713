import { findPhones } from '@abbotsford/validation';
import type { Found } from '../heard';
import type { Message } from '../message';
import { isOwnDetail } from './ownership';

interface HeardPhones {
  /** The visitor's own number, as written; a complete one before a cut-off one, the last one told. */
  readonly own: Found<string> | null;
  /** Where any phone number stands, so that no count is read from it. */
  readonly parts: readonly { readonly start: number; readonly end: number }[];
}

/** @param message without its email addresses: their digits are no phone number */
export function extractPhone(message: Message, countryCode: string | null, asked: boolean): HeardPhones {
  const numbers = findPhones(message.text, { countryCode, expected: asked });
  const parts = numbers.map(({ index, span }) => ({ start: index, end: index + span.length }));
  const own = numbers.filter(({ index }, i) => isOwnDetail(message, index, parts[i - 1]?.end ?? 0));
  const best = own.filter(({ check }) => check.status === 'ok').at(-1) ?? own.at(-1);
  if (!best) return { own: null, parts };
  const span = message.raw.slice(best.index, best.index + best.span.length);
  return { own: { value: best.number === best.span ? span : best.number, span }, parts };
}
