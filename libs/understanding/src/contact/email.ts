import { findEmails } from '@abbotsford/validation';
import type { Found } from '../heard';
import type { Message } from '../message';
import { contactWords } from './contact-words.data';
import { isOwnDetail } from './ownership';

interface HeardEmails {
  /** The visitor's own address, the last one told; not yet validated. */
  readonly own: Found<string> | null;
  /** Where any address stands, whoever's it is, so that nothing else is read from it. */
  readonly parts: readonly { readonly start: number; readonly end: number }[];
}

export function extractEmail(message: Message, asked: boolean): HeardEmails {
  const addresses = findEmails(message.cased, { expected: asked || /\be-?mail\b/u.test(message.text) });
  const parts = addresses.map(({ index, span }) => ({ start: index, end: index + span.length }));
  const own = addresses
    .filter(({ index, span }) => isOwnDetail(message, { start: index, end: index + span.length }))
    .at(-1);
  if (own) return { own: { value: own.text, span: message.raw.slice(own.index, own.index + own.span.length) }, parts };
  const attempt = asked && addresses.length === 0 ? withoutAt(message.cased) : null;
  return { own: attempt, parts };
}

/** The answer to the question for an address that lacks its @: "jo.gmail.com". */
function withoutAt(raw: string): Found<string> | null {
  const token = contactWords.withoutAt.pattern.exec(raw)?.groups?.token;
  return token ? { value: token, span: token } : null;
}
