import { Badge } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import type { Conversation } from '@/lib/api-types';

/** Who answers; a warning while the visitor waits for a person. */
export function HolderBadge({ holder }: { holder: Conversation['holder'] }) {
  const t = useTranslations('conversations.badges');
  if (!holder) return <Badge>{t('assistant')}</Badge>;
  return <Badge tone={holder.until === null ? 'good' : 'warning'}>{t('holder', { name: holder.name })}</Badge>;
}
