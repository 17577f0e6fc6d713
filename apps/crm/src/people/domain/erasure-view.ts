import type { ErasureView } from '@abbotsford/contracts';
import type { Erasure } from '../erasures.repository';

/** An erasure as administrators see it. */
export function toErasureView({ id, subject, requested_by, requested_at, parts, completed_at }: Erasure): ErasureView {
  return {
    id,
    subject,
    requested_by,
    requested_at: requested_at.toISOString(),
    parts: parts.map(({ service, at, counts }) => ({
      service,
      at: at?.toISOString() ?? null,
      counts: Object.entries(counts).map(([what, count]) => ({ what, count })),
    })),
    completed_at: completed_at?.toISOString() ?? null,
  };
}

export const isAnswered = ({ parts }: Pick<Erasure, 'parts'>): boolean => parts.every(({ at }) => at !== null);
