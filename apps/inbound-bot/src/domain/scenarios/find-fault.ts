import { findingIn, readEntry, type Entry } from './find-words';
import type { Fault, Recognisable, Scenario } from './scenario';

/** The fault that a text is about; the last one of the scenario when nothing points to another. */
export function findFault({ category, faults }: Pick<Scenario, 'category' | 'faults'>, text: string): Fault {
  const found = mostPointedTo(faults, text) ?? faults.at(-1);
  if (found === undefined) throw new Error(`No fault is known of ${category}`);
  return found;
}

/** What most words of a text point to, the first of several; undefined when none does. */
export function mostPointedTo<Known extends Recognisable>(known: readonly Known[], text: string): Known | undefined {
  const find = findingIn(text);
  const rated = known.map((one) => ({ one, points: new Set(entriesOf(one).flatMap(find)).size }));
  const most = Math.max(0, ...rated.map(({ points }) => points));
  return most === 0 ? undefined : rated.find(({ points }) => points === most)?.one;
}

const read = new WeakMap<Recognisable, readonly Entry[]>();

/** The entries, read when they are first needed. */
function entriesOf(known: Recognisable): readonly Entry[] {
  const entries = read.get(known) ?? known.words.map(readEntry);
  read.set(known, entries);
  return entries;
}
