import { VisuallyHidden } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import { formatFigure } from '../_lib/format-figure';
import { changeOf, type Tile } from '../_lib/tiles';
import styles from './analytics.module.css';

/** A figure, and how it differs from the days before. Whether that is good news is for the reader to say. */
export function StatTile({ tile }: { tile: Tile }) {
  const t = useTranslations('analytics');
  const { label, value, before, unit, note } = tile;
  return (
    <li className={styles.tile}>
      <span className={styles.tileLabel}>{label}</span>
      <span className={styles.tileValue}>{formatFigure(value, unit)}</span>
      <Change change={changeOf(tile)} before={formatFigure(before, unit)} t={t} />
      <span className={styles.muted}>{note}</span>
    </li>
  );
}

interface ChangeProps {
  change: ReturnType<typeof changeOf>;
  before: string;
  t: ReturnType<typeof useTranslations<'analytics'>>;
}

function Change({ change, before, t }: ChangeProps) {
  if (typeof change === 'string') return <span className={styles.change}>{t(`change.${change}`)}</span>;
  const direction = change === 0 ? 'same' : change > 0 ? 'up' : 'down';
  const told = { change: formatFigure(Math.abs(change), 'percent'), before };
  return (
    <span className={styles.change}>
      <span aria-hidden="true">{t(`change.${direction}`, told)}</span>
      <VisuallyHidden>{t(`change.${direction}Heard`, told)}</VisuallyHidden>
    </span>
  );
}
