import type { ChatStorage } from '../chat-storage';
import type { ChatState } from './chat-state';

/** A message that may not have arrived. */
export interface Unsent {
  readonly id: string;
  readonly text: string;
  readonly spoken?: true;
}

/** More than anybody writes while there is no network. */
const MOST = 20;

/** What is kept of the messages that have not arrived, so that a reload loses none. */
export function keepUnsent(storage: ChatStorage, { entries }: ChatState): void {
  const unsent = entries
    .filter(({ role, delivery }) => role === 'visitor' && delivery !== 'stored')
    .slice(-MOST)
    .map(({ id, text, spoken }) => ({ id, text, ...(spoken && { spoken }) }));
  storage.set('outbox', unsent.length === 0 ? null : JSON.stringify(unsent));
}

/** In the order in which they were written; what somebody else has put there is left out. */
export function readUnsent(storage: ChatStorage): readonly Unsent[] {
  try {
    const stored: unknown = JSON.parse(storage.get('outbox') ?? '[]');
    return Array.isArray(stored) ? stored.filter(isUnsent).slice(-MOST).map(toUnsent) : [];
  } catch {
    return [];
  }
}

const isUnsent = (value: unknown): value is Unsent =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'text' in value &&
  typeof value.text === 'string';

const toUnsent = ({ id, text, spoken }: Unsent): Unsent => ({ id, text, ...(spoken === true && { spoken }) });
