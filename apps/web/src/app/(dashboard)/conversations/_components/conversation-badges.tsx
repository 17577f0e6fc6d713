import { Badge } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import type { ConversationSummary } from '@/lib/api-types';
import { HolderBadge } from './holder-badge';

/** Where a conversation stands, and what came of it. */
export function ConversationBadges({ conversation }: { conversation: ConversationSummary }) {
  const t = useTranslations('conversations.badges');
  const { status, holder, wants_human, has_lead, has_ticket, rating, no_help } = conversation;
  return (
    <>
      {wants_human && !holder ? (
        <Badge tone={status === 'ongoing' ? 'danger' : 'warning'}>{t('wantsHuman')}</Badge>
      ) : null}
      {status === 'ongoing' ? <Badge tone="good">{t('live')}</Badge> : <Badge>{t('over')}</Badge>}
      {status === 'ongoing' ? <HolderBadge holder={holder} /> : null}
      {has_lead ? <Badge tone="info">{t('lead')}</Badge> : null}
      {has_ticket ? <Badge tone="info">{t('ticket')}</Badge> : null}
      {rating === null ? null : <Badge tone={rating <= 2 ? 'warning' : 'neutral'}>{t('rated', { rating })}</Badge>}
      {no_help > 0 ? <Badge tone="warning">{t('noHelp', { count: no_help })}</Badge> : null}
    </>
  );
}
