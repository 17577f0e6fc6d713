export const DAY_MS = 86_400_000;

/** How old something is, in days: newer than, or older than. */
export const ages = {
  'new-7': { newerThan: 7 },
  'new-30': { newerThan: 30 },
  'old-30': { olderThan: 30 },
  'old-90': { olderThan: 90 },
} as const satisfies Record<string, { newerThan?: number; olderThan?: number }>;
export type Age = keyof typeof ages;
