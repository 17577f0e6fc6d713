import type { ConversationState, FieldName } from '../domain/conversation-state';
import { isPlanningType, isTradingType } from '../domain/customer-type';
import { customerTypeTraits } from '../domain/customer-types.data';
import { requiredFields } from './flow';

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

function business({ customer_type: type, timeline, cafe_count }: ConversationState): string {
  if (type === null) return 'has not said what their business is';
  const { in_summary } = customerTypeTraits[type];
  if (isPlanningType(type)) return timeline === null ? in_summary : `${in_summary} (${timeline})`;
  if (!isTradingType(type)) return in_summary;
  const runs = cafe_count === null ? in_summary : `runs ${cafe_count === 1 ? 'one café' : `${cafe_count} cafés`}`;
  return timeline === null ? runs : `${runs} and plans an opening (${timeline})`;
}

function detailsOf(state: ConversationState): readonly string[] {
  const sells = isPlanningType(state.customer_type) ? 'expects' : 'sells';
  return [
    state.volume !== null && `${sells} ${state.volume} cups a day`,
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
