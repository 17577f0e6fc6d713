import { wordingKey } from '../retrieval/wording-key';
import type { AskedRow, UnansweredRow } from './unanswered.schema';

/** So many times of a question are kept with their words; the earliest give way. */
export const ASKED_KEPT = 100;

type Group = Pick<UnansweredRow, 'asked' | 'count' | 'keys' | 'status' | 'handled_at' | 'last_asked_at'>;
export type Grouped = Omit<Group, 'handled_at'>;

/** The group with what was asked besides. One that was answered is open again when it is asked after that. */
export function withAsked(group: Group, asked: readonly AskedRow[], count = asked.length): Grouped {
  const kept = [...group.asked, ...asked].toSorted((a, b) => a.at.getTime() - b.at.getTime()).slice(-ASKED_KEPT);
  const last_asked_at = kept.at(-1)?.at ?? group.last_asked_at;
  const again =
    group.status === 'answered' && asked.some(({ at }) => group.handled_at === null || at > group.handled_at);
  return {
    asked: kept,
    count: group.count + count,
    keys: keysOf(kept),
    status: again ? 'open' : group.status,
    last_asked_at,
  };
}

/** The group without what some asked; null when nothing is left. */
export function withoutAsked(group: Group, gone: (asked: AskedRow) => boolean): Grouped | null {
  const asked = group.asked.filter((one) => !gone(one));
  const last = asked.at(-1);
  if (!last) return null;
  const count = Math.max(asked.length, group.count - (group.asked.length - asked.length));
  return { asked, count, keys: keysOf(asked), status: group.status, last_asked_at: last.at };
}

const keysOf = (asked: readonly AskedRow[]): string[] => [
  ...new Set(asked.map(({ question }) => wordingKey(question))),
];
