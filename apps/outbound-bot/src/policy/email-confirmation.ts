import { readableEmail } from '@abbotsford/text';
import { tldExists } from '@abbotsford/validation';
import type { ConversationState, PendingConfirmation } from '../domain/conversation-state';
import { wasHeard, withField, withItem } from './state-manager';
import { withChange } from './turn';
import type { News, Turn } from './turn';
import { validateEmail } from './validation-service';

/** A visitor with more addresses than this is not helped by a longer list. */
const maxInsisted = 5;

/**
 * Takes in an address, or the answer to a suggested one. Nothing is stored before it is confirmed: a likely typo waits
 * as `pending_confirmation`, and so does an address that was spoken, through questions in between, for a yes, a no or
 * another address.
 */
export function takeEmail(turn: Turn): Turn {
  const pending = turn.state.pending_confirmation;
  const heard = turn.heard.fields.email?.value;
  const address = heard && readableEmail(heard);
  if (address) return takeAddress(turn, address, pending);
  if (!pending) return turn;
  if (turn.heard.declined.includes('email') || turn.heard.flow === 'refuses_contact') return drop(turn);
  return takeAnswer(turn, pending);
}

function takeAddress(turn: Turn, address: string, pending: PendingConfirmation | null): Turn {
  if (address === pending?.suggestion) return store(turn, address);
  // Writing the queried address once more is insisting on it.
  if (address === pending?.typed) return store(insist(turn, address), address);
  const verdict = validateEmail(address, turn.state.insisted_emails);
  switch (verdict.verdict) {
    case 'accept':
      return isMisheard(turn, verdict.value) ? suggest(turn, verdict.value, verdict.value) : store(turn, verdict.value);
    case 'suggest':
      return suggest(turn, verdict.suggestion, verdict.typed);
    case 'explain':
      return drop(turn, { invalid: [...turn.news.invalid, { field: 'email', reason: verdict.reason }] });
  }
}

function takeAnswer(turn: Turn, pending: PendingConfirmation): Turn {
  const { confirmation, flow } = turn.heard;
  if (confirmation === 'insists') return store(insist(turn, pending.typed), pending.typed);
  // Once the bot has gone on to something else, a bare yes or no belongs to that.
  const wasAsked = turn.before.last_asked === 'email' || turn.before.last_asked === null;
  if (!wasAsked) return turn;
  if (confirmation === 'yes') return store(turn, pending.suggestion);
  if (confirmation !== 'no' || flow === 'wants_to_exit') return turn;
  return tldExists(pending.typed) && !wasHeard(pending)
    ? store(insist(turn, pending.typed), pending.typed)
    : drop(turn, { email_unusable: true });
}

/** A machine heard it, and may have taken one letter for another. What is known and said again was heard well. */
const isMisheard = ({ context, state }: Turn, address: string): boolean =>
  context.spoken === true && address !== state.email && !state.insisted_emails.includes(address);

const drop = (turn: Turn, news: Partial<News> = {}): Turn =>
  withChange(turn, { ...turn.state, pending_confirmation: null }, news);

const insist = (turn: Turn, address: string): Turn =>
  withChange(turn, {
    ...turn.state,
    insisted_emails: withItem(turn.state.insisted_emails, address).slice(-maxInsisted),
  });

function suggest(turn: Turn, suggestion: string, typed: string): Turn {
  if (suggestion === turn.state.email) return store(turn, suggestion);
  const pending_confirmation: PendingConfirmation = { field: 'email', suggestion, typed };
  return withChange(turn, { ...turn.state, pending_confirmation, confirmations_asked: 0 });
}

function store(turn: Turn, email: string): Turn {
  const earlier = turn.state.email;
  const state: ConversationState = { ...withField(turn.state, 'email', email), pending_confirmation: null };
  const { told, corrected, repeated } = turn.news;
  if (earlier === null) return withChange(turn, state, { told: [...told, 'email'] });
  return earlier === email
    ? withChange(turn, state, { repeated: [...repeated, 'email'] })
    : withChange(turn, state, { corrected: [...corrected, 'email'] });
}
