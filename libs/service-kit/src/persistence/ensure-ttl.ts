import type { Collection } from 'mongoose';

const DAY_SECONDS = 24 * 3_600;
/** MongoDB's error codes. */
const NO_COLLECTION = 26;
const INDEX_NOT_FOUND = 27;

/** Lets MongoDB remove documents so many days after the time in a field. A changed number holds for those that are there. */
export async function ensureTtl(rows: Collection, field: string, days: number): Promise<void> {
  const expireAfterSeconds = days * DAY_SECONDS;
  const present = await rows.indexes().catch(unless(NO_COLLECTION, []));
  const onField = present.filter(({ key }) => JSON.stringify(key) === JSON.stringify({ [field]: 1 }));
  if (onField.length === 1 && onField[0]?.expireAfterSeconds === expireAfterSeconds) return;
  // Another replica that starts with the same change may be faster.
  for (const { name } of onField)
    if (name !== undefined) await rows.dropIndex(name).catch(unless(INDEX_NOT_FOUND, null));
  await rows.createIndex({ [field]: 1 }, { name: `${field}_ttl`, expireAfterSeconds });
}

const unless =
  <T>(code: number, instead: T) =>
  (error: unknown): T => {
    if (error instanceof Error && 'code' in error && error.code === code) return instead;
    throw error;
  };
