import { Badge } from '@abbotsford/ui';
import type { LiveStatus } from './use-crm-events';

const looks = {
  connecting: { tone: 'neutral', text: 'Connecting' },
  live: { tone: 'good', text: 'Live' },
  lost: { tone: 'warning', text: 'Reconnecting' },
} as const;

/** Whether the page shows changes as they happen. */
export function LiveBadge({ status }: { status: LiveStatus }) {
  const { tone, text } = looks[status];
  return (
    <span role="status">
      <Badge tone={tone}>{text}</Badge>
    </span>
  );
}
