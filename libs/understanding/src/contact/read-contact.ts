import type { Found, PendingAddress } from '../heard';
import type { Message } from '../message';
import { mask } from '../message';
import type { Part } from '../part';
import { correctEmail, correctPhone } from './contact-correction';
import { extractEmail } from './email';
import { extractPhone } from './phone';

/** What is known of a person's contact details before the message. */
export interface KnownContact {
  /** What the bot's last reply asked for. */
  readonly asked: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly pending: PendingAddress | null;
}

export interface ReadContact {
  /** As it was given. */
  readonly message: Message;
  /** The person's own; not yet validated. */
  readonly email: Found<string> | null;
  readonly phone: Found<string> | null;
  /** The message without any address or number, whoever's it is, so that nothing else is read from them. */
  readonly rest: Message;
  readonly parts: readonly Pick<Part, 'start' | 'end'>[];
}

/** @param countryCode ISO 3166-1 alpha-2, upper case: how numbers are written where the person is */
export function readContact(message: Message, known: KnownContact, countryCode: string | null): ReadContact {
  const emails = extractEmail(message, known.asked === 'email');
  const withoutEmails = mask(message, emails.parts);
  const phones = extractPhone(withoutEmails, countryCode, known.asked === 'phone');
  const corrected = isWhole(emails.own) ? null : correctEmail(message, known.email, known.pending);
  return {
    message,
    email: corrected ?? emails.own,
    phone: phones.own ?? correctPhone(withoutEmails, known.phone, known.asked === 'phone'),
    rest: mask(withoutEmails, phones.parts),
    parts: [...emails.parts, ...phones.parts],
  };
}

/** An address with a domain; one that lacks it may be the part that puts a known address right. */
const isWhole = (email: Found<string> | null): boolean => email?.value.includes('.', email.value.indexOf('@')) ?? false;
