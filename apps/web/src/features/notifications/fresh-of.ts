import type { Notification } from '@/lib/api-types';

type Told = Pick<Notification, 'id' | 'at' | 'read'>;

/** What has been told since the lists before: new, or told again. Nothing of the first list is new to anybody. */
export const freshOf = <T extends Told>(before: readonly Told[] | null, now: readonly T[]): readonly T[] => {
  if (before === null) return [];
  const newest = before[0]?.at ?? '';
  return now.filter(({ at, read }) => !read && at > newest);
};
