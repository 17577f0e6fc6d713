import type { ConversationState, FieldName } from '../domain/conversation-state';
import type { Values } from './phrasing';

const maxNameLength = 30;
const maxQuoteLength = 80;

/** What the placeholders of any phrasing may stand for. */
export function valuesOf(state: ConversationState): Values {
  const name = firstName(state.name);
  return {
    ...(name && { name }),
    ...(state.email && { email: state.email }),
    ...(state.phone && { phone: state.phone }),
    ...(state.coffee_style && { coffee_style: state.coffee_style }),
    ...(state.volume !== null && { volume: String(state.volume) }),
    ...(state.cafe_count !== null && { cafe_count: cafes(state.cafe_count) }),
  };
}

/** Titles are dropped when the name is read; here only the form of address is chosen. */
export function firstName(name: string | null): string | null {
  const first = name
    ?.trim()
    .split(/\s+/)[0]
    ?.replace(/[^\p{L}\p{M}'’.-]/gu, '')
    .slice(0, maxNameLength);
  return first ? first : null;
}

/** How a corrected value is read back to the visitor. */
export function describe(state: ConversationState, field: FieldName): string {
  return descriptions[field](state);
}

const descriptions: Readonly<Record<FieldName, (state: ConversationState) => string>> = {
  name: ({ name }) => quote(name),
  email: ({ email }) => email ?? '',
  phone: ({ phone }) => phone ?? '',
  timeline: ({ timeline }) => `opening time ${quote(timeline)}`,
  coffee_style: ({ coffee_style }) => `a ${coffee_style ?? ''} style`,
  equipment: ({ equipment }) => equipmentWords[equipment ?? 'unsure'],
  volume: ({ volume }) => `${volume ?? 0} cups a day`,
  current_pain_points: ({ current_pain_points }) => quote(current_pain_points),
  cafe_count: ({ cafe_count }) => cafes(cafe_count ?? 0),
  support_needs: ({ support_needs }) => quote(support_needs),
  coffee_preference: ({ coffee_preference }) => quote(coffee_preference),
};

const equipmentWords = {
  yes: 'the machine is there',
  no: 'a machine is still to come',
  unsure: 'the machine is still open',
} as const;

const cafes = (count: number) => (count === 1 ? 'one café' : `${count} cafés`);

/** The visitor's words, without a question mark that would turn the reply into a question. */
function quote(text: string | null): string {
  const words = (text ?? '').replace(/[?？\s]+/g, ' ').trim();
  return `“${words.length > maxQuoteLength ? `${words.slice(0, maxQuoteLength).trimEnd()}…` : words}”`;
}
