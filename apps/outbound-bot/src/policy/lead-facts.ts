import { fieldNames } from '../domain/conversation-state';
import type { ConversationState, FieldName } from '../domain/conversation-state';
import { customerTypeTraits } from '../domain/customer-types.data';
import { companionsOf, fields } from '../domain/fields/fields';

/** One thing that the visitor told, in words for sales. */
export interface Fact {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly text: string;
}

/** A lead has these under names of its own. */
const ownPlace: ReadonlySet<FieldName> = new Set<FieldName>(['name', 'email', 'phone']);

/** What the visitor told besides how to reach them: the business first, then what they would rather not tell. */
export const leadFacts = (state: ConversationState): readonly Fact[] => [
  ...businessOf(state),
  ...fieldNames.filter((name) => !ownPlace.has(name)).flatMap((name) => factOf(state, name)),
  ...toldByPage(state),
  ...declinedOf(state),
];

function businessOf({ customer_type: type }: ConversationState): Fact[] {
  if (type === null) return [];
  return [{ field: 'customer_type', label: 'Business', value: type, text: customerTypeTraits[type].in_facts }];
}

function factOf(state: ConversationState, name: FieldName): Fact[] {
  const value = state[name];
  if (value === null) return [];
  const { label, text = String } = fields[name].sales;
  const words = text(value);
  return [{ field: name, label, value: String(value), text: capitalised(withCompanion(state, name, words)) }];
}

/** With the day that follows from a time, and the words for a number that say more than the number. */
function withCompanion(state: ConversationState, name: FieldName, words: string): string {
  const [companion] = companionsOf(name).map((key) => state[key]);
  if (!companion) return words;
  if (fields[name].kind === 'time') return `${words} (${dateFormat.format(new Date(companion))})`;
  return companion.includes(String(state[name])) ? words : `${words} (“${companion}”)`;
}

const dateFormat = new Intl.DateTimeFormat('en-AU', { dateStyle: 'long', timeZone: 'UTC' });

/** Nobody has said it in the chat, so it may be somebody else's. */
function toldByPage({ told_by_page: told }: ConversationState): Fact[] {
  if (told.length === 0) return [];
  const text = told.map((name) => fields[name].sales.label.toLowerCase()).join(', ');
  return [{ field: 'told_by_page', label: 'Told by the page', value: told.join(', '), text: capitalised(text) }];
}

function declinedOf({ declined_fields: declined }: ConversationState): Fact[] {
  if (declined.length === 0) return [];
  const text = declined.map((name) => fields[name].sales.label.toLowerCase()).join(', ');
  return [
    { field: 'declined_fields', label: 'Would rather not give', value: declined.join(', '), text: capitalised(text) },
  ];
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
