import { fieldNames } from '../domain/conversation-state';
import type { ConversationState, FieldName } from '../domain/conversation-state';
import { fields } from '../domain/fields/fields';
import { quote } from '../domain/fields/quote';
import type { Values } from './phrasing';

/** What the placeholders of any phrasing may stand for. */
export const valuesOf = (state: ConversationState): Values =>
  Object.fromEntries(
    fieldNames.flatMap((name) => {
      const value = state[name];
      const words = value === null ? null : fields[name].in_phrasing?.(value);
      return words ? [[name, words]] : [];
    }),
  );

/** How a corrected value is read back to the visitor. */
export function describe(state: ConversationState, name: FieldName): string {
  const { kind, read_back = String } = fields[name];
  const value = state[name] ?? '';
  return read_back(typeof value === 'string' && isQuoted.has(kind) ? quote(value) : value);
}

const isQuoted: ReadonlySet<string> = new Set(['name', 'time', 'own_words']);
