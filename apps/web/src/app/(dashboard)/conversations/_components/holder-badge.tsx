import { Badge } from '@abbotsford/ui';
import type { Conversation } from '@/lib/api-types';

/** Who answers; a warning while the visitor waits for a person. */
export function HolderBadge({ holder }: { holder: Conversation['holder'] }) {
  if (!holder) return <Badge>With the assistant</Badge>;
  return <Badge tone={holder.until === null ? 'good' : 'warning'}>With {holder.name}</Badge>;
}
