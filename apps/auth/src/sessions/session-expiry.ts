const DAY_MS = 86_400_000;

/** A session ends when it was not refreshed for this many days. */
export function sessionExpiry(from: Date, days: number): Date {
  return new Date(from.getTime() + days * DAY_MS);
}
