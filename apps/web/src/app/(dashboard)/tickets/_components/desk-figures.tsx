import { StatTile, StatTiles } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import type { TicketFigures } from '@/lib/api-types';

const shown = ['open', 'overdue', 'waiting', 'solved_today'] as const;

/** The desk at a glance. */
export function DeskFigures({ figures }: { figures: TicketFigures }) {
  const t = useTranslations('desk.figures');
  return (
    <StatTiles label={t('label')}>
      {shown.map((name) => (
        <StatTile key={name} label={t(`names.${name}`)} value={figures[name]} note={t(`notes.${name}`)} />
      ))}
    </StatTiles>
  );
}
