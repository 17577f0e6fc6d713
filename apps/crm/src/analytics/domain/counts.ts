/** How often what was, on one day or several. A key is a figure with what it is told apart by: see `counted.ts`. */
export type Counts = Readonly<Record<string, number>>;

/** By day, as `2026-11-30`. */
export type CountsByDay = Readonly<Record<string, Counts>>;

/** So many keys a day: what comes of campaigns that visitors name has an end. */
const KEYS_A_DAY = 2_000;

/** The sum; what is zero is left out. */
export function added(one: Counts, other: Counts, sign: 1 | -1 = 1): Counts {
  const sum = new Map(Object.entries(one));
  for (const [key, count] of Object.entries(other)) {
    const value = (sum.get(key) ?? 0) + sign * count;
    if (value === 0) sum.delete(key);
    else sum.set(key, value);
  }
  return Object.fromEntries(sum);
}

/** The difference, day by day; days without one are left out. */
export function differenceOf(after: CountsByDay, before: CountsByDay): CountsByDay {
  const days = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  const differences = days.map((day) => [day, added(after[day] ?? {}, before[day] ?? {}, -1)] as const);
  return Object.fromEntries(differences.filter(([, counts]) => Object.keys(counts).length > 0));
}

export function addedByDay(one: CountsByDay, other: CountsByDay): CountsByDay {
  const sum: Record<string, Counts> = { ...one };
  for (const [day, counts] of Object.entries(other)) sum[day] = added(sum[day] ?? {}, counts);
  return sum;
}

/** The same counts for a day that has no room for more keys: the sources of leads that it does not know are one. */
export function withRoom(day: Counts, counts: Counts, elsewhere: (key: string) => string | null): Counts {
  if (Object.keys(day).length < KEYS_A_DAY) return counts;
  let fitting: Counts = {};
  for (const [key, count] of Object.entries(counts)) {
    fitting = added(fitting, { [key in day ? key : (elsewhere(key) ?? key)]: count });
  }
  return fitting;
}
