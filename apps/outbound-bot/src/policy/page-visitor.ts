import { ordersBot } from '@abbotsford/orders';
import type { ConversationState } from '../domain/conversation-state';
import { withField, withItem } from './state-manager';
import { withChange } from './turn';
import type { Turn } from './turn';
import { validateEmail } from './validation-service';

/** A link, or more words than a name has. */
const noName = /[\n@<>{}[\]]|:\/\/|^(?:\S+\s+){5}/u;

/**
 * Takes in what the page knows of its visitor, where the visitor has told nothing else and has not declined to tell it.
 * Nobody has said it in the chat, so the reply does not thank for it. What cannot be a name or an address is left out.
 */
export function takePageVisitor(turn: Turn): Turn {
  const { name = null, email = null } = turn.context.visitor ?? {};
  const withName = name === null ? turn : take(turn, 'name', isName(name) ? name.trim() : null);
  if (email === null) return withName;
  const verdict = validateEmail(email, []);
  return take(withName, 'email', verdict.verdict === 'accept' ? verdict.value : null);
}

const isName = (name: string): boolean => !noName.test(name) && !ordersBot(name);

function take(turn: Turn, field: 'name' | 'email', value: string | null): Turn {
  const { state, before } = turn;
  if (value === null || state.told_by_page.includes(field)) return turn;
  const known: ConversationState = { ...state, told_by_page: withItem(state.told_by_page, field) };
  const isTold = state[field] !== null || before[field] !== null || state.declined_fields.includes(field);
  // An address that waits for its confirmation was told by the visitor.
  const isPending = field === 'email' && state.pending_confirmation !== null;
  return withChange(turn, isTold || isPending ? known : withField(known, field, value));
}
