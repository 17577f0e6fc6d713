import type { mongo } from 'mongoose';
import type { PersonIdentity } from '@abbotsford/contracts';

/**
 * Which conversations tell of the person: by their address, or by their number where no other address was told.
 * @param until those that began later are a new story; null: all
 */
export function toldBy(
  { emails, phones }: Pick<PersonIdentity, 'emails' | 'phones'>,
  until: Date | null,
): mongo.Filter<mongo.Document> {
  return {
    $or: [
      { 'data.email': { $in: emails } },
      { 'data.phone': { $in: phones }, 'data.email': { $in: [null, ...emails] } },
    ],
    ...(until ? { created_at: { $lte: until } } : {}),
  };
}
