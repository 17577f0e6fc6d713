import { Badge, type BadgeTone } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import type { LiveStatus } from './use-crm-events';

const tones: Readonly<Record<LiveStatus, BadgeTone>> = { connecting: 'neutral', live: 'good', lost: 'warning' };

/** Whether the page shows changes as they happen. */
export function LiveBadge({ status }: { status: LiveStatus }) {
  const t = useTranslations('nav');
  return (
    <span role="status">
      <Badge tone={tones[status]}>{t(`live.${status}`)}</Badge>
    </span>
  );
}
