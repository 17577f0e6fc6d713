import { firmYes, insisting, insistingAfterYes, no, weakYes } from './confirmation.data';
import type { Confirmation, PendingAddress } from './heard';
import type { Message } from './message';

/**
 * Yes or no to what was asked last; with an address in question also the visitor's insisting on it as typed.
 * @param email the address that the message tells
 */
export function detectConfirmation(
  message: Message,
  email: string | undefined,
  pending: PendingAddress | null,
): Confirmation | null {
  const first = message.sentences.find(({ text }) => /[\p{L}\p{N}]/u.test(text))?.text ?? '';
  const said = no.test(first)
    ? 'no'
    : firmYes.test(first) || (weakYes.test(first) && message.sentences.length <= 2)
      ? 'yes'
      : null;
  if (!pending) return said;
  const heard = email?.toLowerCase();
  if (heard === pending.suggestion) return 'yes';
  if (heard === pending.typed) return 'insists';
  if (heard !== undefined) return said;
  // "Yes, that one is right" means the suggestion; only naming one's own spelling insists after a yes.
  const patterns = said === 'yes' ? insistingAfterYes : insisting;
  return patterns.some((pattern) => pattern.test(message.text)) ? 'insists' : said;
}
