/** The parts of a filter that leave something out; its days as the times at which they begin and, of `to`, end here. */
export function told(filter: Readonly<Record<string, string>>): Record<string, string> {
  const parts = Object.entries(filter).flatMap(([name, value]): [string, string][] => {
    const text = value.trim();
    if (text === '') return [];
    if (name === 'from') return [[name, startOf(text, 0)]];
    return [[name, name === 'to' ? startOf(text, 1) : text]];
  });
  return Object.fromEntries(parts);
}

/** `2026-11-30` is the day of whoever reads; `days` later. */
function startOf(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + days).toISOString();
}
