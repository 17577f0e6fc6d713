import type { ActivityChange } from '@abbotsford/contracts';

/** Entries of logs that name one of our team. */
const naming: readonly string[] = ['owner', 'joined owner', 'assignee'];

interface Entry {
  readonly changes: readonly ActivityChange[];
}

/** Which entries name one of these, as MongoDB is asked; `changes` is where they stand. */
export const entryNaming = (names: readonly string[]) => ({
  $elemMatch: { field: { $in: naming }, $or: [{ from: { $in: names } }, { to: { $in: names } }] },
});

/** The log with nobody in the place of these. */
export function withoutNames<E extends Entry>(log: readonly E[], names: readonly string[]): E[] {
  const kept = (value: string | null): string | null => (value !== null && names.includes(value) ? null : value);
  return log.map((entry) => ({
    ...entry,
    changes: entry.changes.map((change) =>
      naming.includes(change.field) ? { ...change, from: kept(change.from), to: kept(change.to) } : change,
    ),
  }));
}
