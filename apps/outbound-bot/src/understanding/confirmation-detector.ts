import type { ConversationState } from '../domain/conversation-state';
import type { FoundFields, Understanding } from '../domain/understanding';
import { firmYes, insisting, insistingAfterYes, no, weakYes } from './confirmation.data';
import type { Message } from './message';

/** Yes or no to what was asked last; with an address in question also the visitor's insisting on it as typed. */
export function detectConfirmation(
  message: Message,
  fields: FoundFields,
  { pending_confirmation }: Pick<ConversationState, 'pending_confirmation'>,
): Understanding['confirmation'] {
  const first = message.sentences.find(({ text }) => /[\p{L}\p{N}]/u.test(text))?.text ?? '';
  const said = no.test(first)
    ? 'no'
    : firmYes.test(first) || (weakYes.test(first) && message.sentences.length <= 2)
      ? 'yes'
      : null;
  if (!pending_confirmation) return said;
  const heard = fields.email?.value.toLowerCase();
  if (heard === pending_confirmation.suggestion) return 'yes';
  if (heard === pending_confirmation.typed) return 'insists';
  if (heard !== undefined) return said;
  // "Yes, that one is right" means the suggestion; only naming one's own spelling insists after a yes.
  const patterns = said === 'yes' ? insistingAfterYes : insisting;
  return patterns.some((pattern) => pattern.test(message.text)) ? 'insists' : said;
}
