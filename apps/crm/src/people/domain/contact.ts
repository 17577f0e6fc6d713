import type { FieldError, PersonContact } from '@abbotsford/contracts';
import { comparableEmail, maskedEmail, maskedPhone, readableEmail } from '@abbotsford/text';
import { checkPhone } from '@abbotsford/validation';

/** By what a person is looked for: an address in its comparable form, or a number in E.164. */
export interface Contact {
  readonly kind: 'email' | 'phone';
  readonly value: string;
}

/** The contact that was given, or what is wrong with the fields. `home` is dialled where a number has no country. */
export function readContact({ email, phone }: PersonContact, home: string): Contact | readonly FieldError[] {
  if (email !== undefined && phone !== undefined) {
    return [{ field: 'phone', message: 'phone and email can not be searched together: please give one of them' }];
  }
  if (email !== undefined) return { kind: 'email', value: comparableEmail(email) };
  if (phone === undefined) return [{ field: 'email', message: 'email or phone must be given' }];
  const check = checkPhone(phone, home);
  return check.status === 'ok' ? { kind: 'phone', value: check.phone } : [{ field: 'phone', message: check.reason }];
}

/** Whether somebody typed the same contact once more, in whatever spelling. */
export function isSameContact({ kind, value }: Contact, typed: string, home: string): boolean {
  if (kind === 'email') return comparableEmail(typed) === value;
  const check = checkPhone(typed, home);
  return check.status === 'ok' && check.phone === value;
}

export const maskedContact = ({ kind, value }: Contact): string =>
  kind === 'email' ? maskedEmail(value) : maskedPhone(value);

/** The forms in which an address may be stored. */
export const spellingsOf = (emails: readonly string[]): string[] => [
  ...new Set(emails.flatMap((email) => [readableEmail(email), comparableEmail(email)])),
];
