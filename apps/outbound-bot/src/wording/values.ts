import { readablePhone } from '@abbotsford/validation';
import { fieldNames } from '../domain/conversation-state';
import type { ConversationState, FieldName } from '../domain/conversation-state';
import { fields } from '../domain/fields/fields';
import { quote } from '../domain/fields/quote';
import type { Values } from './phrasing';

/** What the placeholders of any phrasing may stand for. */
export const valuesOf = (state: ConversationState, countryCode: string | null): Values =>
  Object.fromEntries(
    fieldNames.flatMap((name) => {
      const value = readable(state, countryCode)[name];
      const words = value === null ? null : fields[name].in_phrasing?.(value);
      return words ? [[name, words]] : [];
    }),
  );

/** Numbers as people write them where the visitor is. */
const readable = (state: ConversationState, countryCode: string | null): ConversationState => ({
  ...state,
  phone: state.phone && readablePhone(state.phone, countryCode),
});

/** How a corrected value is read back to the visitor. */
export function describe(state: ConversationState, name: FieldName, countryCode: string | null): string {
  const { kind, read_back = String } = fields[name];
  const value = readable(state, countryCode)[name] ?? '';
  return read_back(typeof value === 'string' && isQuoted.has(kind) ? quote(value) : value);
}

const isQuoted: ReadonlySet<string> = new Set(['name', 'time', 'own_words']);
