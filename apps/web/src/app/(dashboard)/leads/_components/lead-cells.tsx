import type { DataColumn } from '@abbotsford/ui';
import Link from 'next/link';
import { Age } from '@/components/age';
import type { Translate } from '@/i18n/get-translations';
import type { LeadSort, LeadSummary } from '@/lib/api-types';
import type { ColumnName } from '../_lib/lead-columns';
import { sourceText } from '../_lib/lead-source';
import { CompletenessBadge, NewsBadge, SupportBadge, WantsPersonBadge } from './lead-badges';
import styles from './leads-page.module.css';
import { NextAction } from './next-action';
import { SortButton } from './sort-button';

interface Cell extends Omit<DataColumn<LeadSummary>, 'label' | 'heading' | 'sorted'> {
  /** By what its heading sorts, the way that is of more use first. */
  readonly sort?: LeadSort;
}

interface Shown {
  readonly t: Translate<'leads'>;
  readonly sort: LeadSort | '';
  readonly onSort: (sort: LeadSort) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (id: string, isSelected: boolean) => void;
}

/** The columns of the list; the name is always there. */
export function leadColumns(names: readonly ColumnName[], shown: Shown): DataColumn<LeadSummary>[] {
  const { t, sort, onSort } = shown;
  const cells = cellsOf(t);
  const column = (name: ColumnName | 'name', { sort: by, ...cell }: Cell): DataColumn<LeadSummary> => {
    const label = t(`columns.${name}`);
    if (by === undefined) return { ...cell, label };
    const current = sort === '' ? '-created_at' : sort;
    return {
      ...cell,
      label,
      heading: <SortButton label={label} by={by} current={current} onSort={onSort} />,
      sorted: fieldOf(current) === fieldOf(by) ? (current.startsWith('-') ? 'descending' : 'ascending') : undefined,
    };
  };
  return [column('name', nameCell(shown)), ...names.map((name) => column(name, cells[name]))];
}

const fieldOf = (sort: LeadSort): string => sort.replace('-', '');

const nameCell = ({ t, selected, onSelect }: Shown): Cell => ({
  sort: 'user_name',
  cell: (lead) => {
    const name = lead.user_name ?? t('noName');
    return (
      <span className={styles.name}>
        <input
          type="checkbox"
          className={styles.check}
          aria-label={t('bulk.select', { name })}
          checked={selected.has(lead.id)}
          onChange={(event) => onSelect(lead.id, event.target.checked)}
        />
        <Link href={`/leads/${lead.id}`}>{name}</Link>
        <NewsBadge lead={lead} />
      </span>
    );
  },
});

const textOf = (lead: LeadSummary, field: string): string | undefined =>
  lead.facts.find((fact) => fact.field === field)?.text;

const cellsOf = (t: Translate<'leads'>): Readonly<Record<ColumnName, Cell>> => ({
  contact: {
    cell: ({ email, mobile }) => (
      <span className={styles.contact}>
        {email ? <a href={`mailto:${email}`}>{email}</a> : null}
        {mobile ? <a href={`tel:${mobile}`}>{mobile}</a> : null}
      </span>
    ),
    onCard: { wide: true },
  },
  state: {
    cell: (lead) => (
      <span className={styles.badges}>
        <CompletenessBadge lead={lead} />
        <WantsPersonBadge lead={lead} />
        <SupportBadge lead={lead} />
      </span>
    ),
  },
  status: { cell: ({ status }) => t(`statuses.${status}`), onCard: { before: t('onCard.status') } },
  owner: { cell: ({ owner }) => owner ?? t('nobody'), onCard: { before: t('onCard.owner') } },
  type: { cell: (lead) => textOf(lead, 'customer_type') ?? t('unknown'), onCard: { before: t('onCard.type') } },
  source: {
    cell: ({ source }) => sourceText(source, t) ?? t('unknown'),
    onCard: { before: t('onCard.source') },
  },
  score: {
    sort: '-lead_score',
    kind: 'number',
    cell: ({ lead_score }) => lead_score,
    onCard: { before: t('onCard.score') },
  },
  next_action: {
    sort: 'next_action_at',
    cell: (lead) => <NextAction lead={lead} />,
    onCard: { before: t('onCard.next_action') },
  },
  created_at: {
    sort: '-created_at',
    cell: ({ created_at }) => <Age at={created_at} />,
    onCard: { before: t('onCard.created_at') },
  },
  date: { sort: '-date', cell: ({ date }) => <Age at={date} />, onCard: { before: t('onCard.date') } },
});
