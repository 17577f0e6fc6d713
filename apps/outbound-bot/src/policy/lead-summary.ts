import { fieldNames } from '../domain/conversation-state';
import type { ConversationState, FieldName } from '../domain/conversation-state';
import { isPlanningType, isTradingType } from '../domain/customer-type';
import { customerTypeTraits } from '../domain/customer-types.data';
import { cafes } from '../domain/fields/cafe-count.field';
import { fields } from '../domain/fields/fields';
import { requiredFields } from './flow';

/** Two sentences for the sales team: who the visitor is and what they want; then how to reach them and what is open. */
export const leadSummary = (state: ConversationState): string => `${who(state)} ${next(state)}`;

function who(state: ConversationState): string {
  const name = state.name ?? 'A visitor';
  const problem = state.support_matter === null ? [] : [`is a customer with a problem: “${state.support_matter}”`];
  const facts = [business(state), ...detailsOf(state), ...problem];
  return `${name} ${list(facts)}.`;
}

function business({ customer_type: type, timeline, cafe_count }: ConversationState): string {
  if (type === null) return 'has not said what their business is';
  const { in_summary } = customerTypeTraits[type];
  if (isPlanningType(type)) return timeline === null ? in_summary : `${in_summary} (${timeline})`;
  if (!isTradingType(type)) return in_summary;
  const runs = cafe_count === null ? in_summary : `runs ${cafes(cafe_count)}`;
  return timeline === null ? runs : `${runs} and plans an opening (${timeline})`;
}

const detailsOf = (state: ConversationState): readonly string[] =>
  fieldNames.flatMap((name) => {
    const value = state[name];
    const detail =
      value === null ? undefined : fields[name].sales.in_summary?.(value, !isPlanningType(state.customer_type));
    return detail ?? [];
  });

function next(state: ConversationState): string {
  const ways = (['phone', 'email'] as const).filter((field) => state[field] !== null);
  const missing = requiredFields(state.customer_type).filter((field) => state[field] === null);
  const declined = missing.filter((field) => state.declined_fields.includes(field));
  const unused = ways.filter((field) => state.declined_fields.includes(field));
  const open = missing.filter((field) => !declined.includes(field));
  const parts = [
    ways.length > 0 ? `They can be reached by ${ways.join(' and ')}` : 'They left no way of reaching them',
    state.speaks_for !== null && `they speak for ${other(state)}, whose contact details these are`,
    state.wants_human && 'asked to speak to a person',
    state.deletion_asked && 'asked for their data to be deleted',
    unused.length > 0 && `would rather not be contacted by: ${labels(unused)}`,
    declined.length > 0 && `would rather not give: ${labels(declined)}`,
    open.length > 0 && `still open: ${labels(open)}`,
  ].filter((part) => part !== false);
  return `${parts.join('; ')}.`;
}

const other = ({ speaks_for, others_name }: ConversationState): string =>
  [speaks_for, others_name].filter(Boolean).join(', ');

const labels = (names: readonly FieldName[]) => names.map((name) => fields[name].sales.label.toLowerCase()).join(', ');

const list = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
