import type { ConversationState, FieldName } from '../domain/conversation-state';
import { requiredFields } from './flow.data';

/** What sales call the fields. */
const labels: Readonly<Record<FieldName, string>> = {
  name: 'name',
  email: 'email',
  phone: 'phone',
  timeline: 'opening time',
  coffee_style: 'coffee style',
  equipment: 'equipment',
  volume: 'volume',
  current_pain_points: 'current problems',
  cafe_count: 'number of cafés',
  support_needs: 'support needs',
  coffee_preference: 'coffee preference',
};

const equipmentWords = {
  yes: 'has a machine',
  no: 'still needs a machine',
  unsure: 'is undecided about a machine',
} as const;

/** Two sentences for the sales team: who the visitor is and what they want; then how to reach them and what is open. */
export const leadSummary = (state: ConversationState): string => `${who(state)} ${next(state)}`;

function who(state: ConversationState): string {
  const name = state.name ?? 'A visitor';
  const facts = [business(state), ...detailsOf(state)];
  return `${name} ${list(facts)}.`;
}

function business({ customer_type, timeline, cafe_count }: ConversationState): string {
  switch (customer_type) {
    case 'new_cafe':
      return timeline === null ? 'plans to open a café' : `plans to open a café (${timeline})`;
    case 'existing_cafe':
      return `runs ${cafe_count === null ? 'a café' : cafe_count === 1 ? 'one café' : `${cafe_count} cafés`}${timeline === null ? '' : ` and plans an opening (${timeline})`}`;
    case 'casual_browser':
      return 'looked around without a business in mind';
    case null:
      return 'has not said what their business is';
  }
}

function detailsOf(state: ConversationState): readonly string[] {
  const isNew = state.customer_type === 'new_cafe';
  return [
    state.volume !== null && `${isNew ? 'expects' : 'sells'} ${state.volume} cups a day`,
    state.coffee_style !== null && `likes a ${state.coffee_style} style`,
    state.equipment !== null && equipmentWords[state.equipment],
    state.coffee_preference !== null && `prefers “${state.coffee_preference}”`,
    state.current_pain_points !== null && `is troubled by “${state.current_pain_points}”`,
    state.support_needs !== null && `looks for “${state.support_needs}”`,
  ].filter((detail) => detail !== false);
}

function next(state: ConversationState): string {
  const ways = (['phone', 'email'] as const).filter((field) => state[field] !== null);
  const missing = requiredFields(state.customer_type).filter((field) => state[field] === null);
  const declined = missing.filter((field) => state.declined_fields.includes(field));
  const unused = ways.filter((field) => state.declined_fields.includes(field));
  const open = missing.filter((field) => !declined.includes(field));
  const parts = [
    ways.length > 0 ? `They can be reached by ${ways.join(' and ')}` : 'They left no way of reaching them',
    state.wants_human && 'asked to speak to a person',
    unused.length > 0 && `would rather not be contacted by: ${names(unused)}`,
    declined.length > 0 && `would rather not give: ${names(declined)}`,
    open.length > 0 && `still open: ${names(open)}`,
  ].filter((part) => part !== false);
  return `${parts.join('; ')}.`;
}

const names = (fields: readonly FieldName[]) => fields.map((field) => labels[field]).join(', ');

const list = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
