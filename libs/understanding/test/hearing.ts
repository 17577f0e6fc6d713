import { extractName } from '../src/contact/name';
import { readContact } from '../src/contact/read-contact';
import { hear as hearIn, saysNothing } from '../src/hear';
import type { PendingAddress } from '../src/heard';
import { readIntents } from '../src/intents/outbound/read-intents';
import { mask, readMessage } from '../src/message';
import { detectSmallTalk, injectedSentences, isGibberish } from '../src/small-talk-detector';

interface State {
  readonly last_asked: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly equipment: string | null;
  readonly volume: number | null;
  readonly pending_confirmation: PendingAddress | null;
  readonly language: string;
}

const nothing: State = {
  last_asked: null,
  name: null,
  email: null,
  phone: null,
  equipment: null,
  volume: null,
  pending_confirmation: null,
  language: 'en',
};

/** A bot that asks for five things. */
const fields = ['name', 'email', 'phone', 'equipment', 'volume'] as const;
const words = {
  phone: /\b(?:phones?(?: number)?|mobiles?|number)\b/u,
  email: /\be-?mails?(?: address)?\b/u,
  name: /\bnames?\b/u,
  equipment: /\bmachines?\b/u,
  volume: /\b(?:volumes?|cups)\b/u,
};

/** What that bot hears. */
export function hear(raw: string, state: Partial<State> = {}) {
  const before = { ...nothing, ...state };
  const known = { ...before, asked: before.last_asked, pending: before.pending_confirmation };
  const whole = readMessage(raw);
  const injected = injectedSentences(whole);
  const contact = readContact(mask(whole, injected), known, 'AU');
  const { email, phone, rest } = contact;
  const name = isGibberish(rest.text) ? null : extractName(rest, known.asked === 'name', before.name);
  const told = { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) };
  const has = (field: (typeof fields)[number]) => before[field] !== null;
  const heard = hearIn(contact, told, { ...known, has }, { fields, words });
  const isIdle = Object.keys(told).length === 0 && saysNothing(heard);
  const small_talk = injected.length > 0 ? 'injection' : isIdle ? detectSmallTalk(contact.message, readIntents) : null;
  return { fields: told, ...heard, small_talk };
}
