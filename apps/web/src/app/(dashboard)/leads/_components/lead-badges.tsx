'use client';

import { Badge } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import type { LeadSummary } from '@/lib/api-types';

export function CompletenessBadge({ lead }: { lead: LeadSummary }) {
  const t = useTranslations('leads');
  const tone = lead.completeness === 'qualified' ? 'good' : 'neutral';
  return <Badge tone={tone}>{t(`completeness.${lead.completeness}`)}</Badge>;
}

export function WantsPersonBadge({ lead }: { lead: LeadSummary }) {
  const t = useTranslations('leads');
  return lead.wants_human ? <Badge tone="warning">{t('badges.wantsPerson')}</Badge> : null;
}

export function SupportBadge({ lead }: { lead: LeadSummary }) {
  const t = useTranslations('leads');
  return lead.support ? <Badge tone="warning">{t('badges.support')}</Badge> : null;
}

export function CameBackBadge({ lead }: { lead: LeadSummary }) {
  const t = useTranslations('leads');
  return lead.came_back ? <Badge tone="warning">{t('badges.cameBack')}</Badge> : null;
}

/** Nobody has looked at it, or not since there was news. */
export function NewsBadge({ lead }: { lead: LeadSummary }) {
  const t = useTranslations('leads');
  if (!lead.unseen) return null;
  return <Badge tone="info">{lead.seen === null ? t('badges.new') : t('badges.news')}</Badge>;
}
