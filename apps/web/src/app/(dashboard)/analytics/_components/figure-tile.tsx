import { StatTile, VisuallyHidden } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import { formatFigure } from '../_lib/format-figure';
import { changeOf, type Tile } from '../_lib/tiles';

/** A figure, and how it differs from the days before. Whether that is good news is for the reader to say. */
export function FigureTile({ tile }: { tile: Tile }) {
  const { label, value, before, unit, note } = tile;
  return (
    <StatTile
      label={label}
      value={formatFigure(value, unit)}
      change={<Change change={changeOf(tile)} before={formatFigure(before, unit)} />}
      note={note}
    />
  );
}

function Change({ change, before }: { change: ReturnType<typeof changeOf>; before: string }) {
  const t = useTranslations('analytics');
  if (typeof change === 'string') return t(`change.${change}`);
  const direction = change === 0 ? 'same' : change > 0 ? 'up' : 'down';
  const told = { change: formatFigure(Math.abs(change), 'percent'), before };
  return (
    <>
      <span aria-hidden="true">{t(`change.${direction}`, told)}</span>
      <VisuallyHidden>{t(`change.${direction}Heard`, told)}</VisuallyHidden>
    </>
  );
}
