import type { PersonContact } from '@/lib/api-types';

/** What was typed as an address, when there is an @ in it, or as a phone number. */
export function contactOf(typed: string): PersonContact {
  const text = typed.trim();
  return /[@＠]/.test(text) ? { email: text } : { phone: text };
}
