import type { AskTopic, ConversationState, FieldName } from '../domain/conversation-state';
import { contactFields, flow } from './flow.data';
import { isKnown, withItem, withoutField } from './state-manager';
import { isNoise, withChange } from './turn';
import type { Turn } from './turn';

/** Values that the visitor takes back without giving new ones. */
export function takeWithdrawals(turn: Turn): Turn {
  const { told, corrected } = turn.news;
  const gone = turn.heard.withdrawn.filter(
    (field) => isKnown(turn.before, field) && !told.includes(field) && !corrected.includes(field),
  );
  if (gone.length === 0) return turn;
  const state = gone.reduce(withoutField, turn.state);
  // To ask at once for a detail that was just taken back would not be kind: it is come back to at the end.
  const later = contactFields.filter((field) => gone.includes(field));
  const skipped_fields = later.reduce<readonly AskTopic[]>(withItem, state.skipped_fields);
  return withChange(turn, { ...state, skipped_fields }, { withdrawn: gone });
}

/** What the visitor would rather not tell. A value that is there, or comes with the same message, is not declined. */
export function takeDeclines(turn: Turn): Turn {
  const refuses = turn.heard.flow === 'refuses_contact';
  const unwanted: readonly FieldName[] = refuses ? [...turn.heard.declined, 'email', 'phone'] : turn.heard.declined;
  const news = [...turn.news.told, ...turn.news.corrected, ...turn.news.repeated];
  // A number that we have and are asked not to ring is kept, with the wish beside it.
  const isUnused = (field: FieldName) => turn.heard.declined.includes(field) && !news.includes(field);
  const declined = [...new Set(unwanted)].filter((field) => !isKnown(turn.state, field) || isUnused(field));
  const state: ConversationState = {
    ...turn.state,
    refuses_contact: turn.state.refuses_contact || (refuses && declined.length > 0),
    declined_fields: declined.reduce<readonly FieldName[]>(withItem, turn.state.declined_fields),
    pending_confirmation: declined.includes('email') ? null : turn.state.pending_confirmation,
  };
  return withChange(turn, state, { declined });
}

/** Topics that the visitor has no answer to, or that were asked for as often as is polite, are skipped. */
export function skipTopics(turn: Turn): Turn {
  const { state, heard } = turn;
  const unknown = heard.unknown.filter((topic) => !isKnown(state, topic));
  // Noise is no answer: it must not eat up the questions one after another.
  const exhausted = isNoise(turn)
    ? []
    : flow.filter((one) => isExhausted(state, one.topic, one.max_asks)).map((one) => one.topic);
  const skipped_fields = [...unknown, ...exhausted].reduce<readonly AskTopic[]>(withItem, state.skipped_fields);
  return withChange(turn, { ...state, skipped_fields }, { unknown: unknown.length > 0 });
}

const isExhausted = (state: ConversationState, topic: AskTopic, maxAsks: number): boolean =>
  !isKnown(state, topic) && (state.ask_counts[topic] ?? 0) >= maxAsks;
