'use client';

import { SelectField } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import { FilterForm } from '@/components/filter-form';
import { ages, type Age } from '@/lib/ages.data';
import type { LeadOverview } from '@/lib/api-types';
import {
  completenesses,
  isFiltered,
  noFilter,
  NOBODY,
  scores,
  sorts,
  statuses,
  type LeadFilter,
  type Score,
} from '../_lib/lead-filter';
import { placeText } from '../_lib/lead-source';

export interface LeadFilterFormProps {
  filter: LeadFilter;
  overview: LeadOverview | null;
  /** Names of colleagues, who may have no lead yet. */
  names: readonly string[];
  onChoose: (filter: LeadFilter) => void;
}

type Options = readonly (readonly [value: string, label: string])[];

export function LeadFilterForm({ filter, overview, names, onChoose }: LeadFilterFormProps) {
  const t = useTranslations('leads');
  const select = (name: Exclude<keyof LeadFilter, 'search' | 'inbox'>, options: Options) => (
    <SelectField
      label={t(`filter.${name}.label`)}
      filter
      value={filter[name]}
      options={withChosen([['', t(`filter.${name}.any`)], ...options], filter[name]).map(([value, label]) => ({
        value,
        label,
      }))}
      onChange={(event) => onChoose({ ...filter, [name]: event.target.value })}
    />
  );
  const owners = [...new Set([...names, ...(overview?.owners ?? []).map(({ value }) => value)])]
    .filter((name) => name !== NOBODY)
    .toSorted((a, b) => a.localeCompare(b));
  const counted = (label: string, count: number) => t('filter.counted', { label, count });

  return (
    <FilterForm
      name={t('filter.name')}
      search={filter.search}
      searchLabel={t('filter.search')}
      onSearch={(search) => onChoose({ ...filter, search })}
      moreLabel={t('filter.more')}
      unfoldedAtFirst={isFiltered({ ...filter, search: '', inbox: '' })}
      clear={
        isFiltered({ ...filter, inbox: '' })
          ? {
              label: t('filter.clear'),
              onClear: () => onChoose({ ...noFilter, inbox: filter.inbox, sort: filter.sort }),
            }
          : undefined
      }
    >
      {select('owner', [[NOBODY, t('filter.owner.nobody')], ...owners.map((name) => [name, name] as const)])}
      {select(
        'status',
        statuses.map((value) => [value, t(`statuses.${value}`)] as const),
      )}
      {select(
        'completeness',
        completenesses.map((value) => [value, t(`completeness.${value}`)] as const),
      )}
      {select(
        'type',
        (overview?.types ?? []).map(({ value, label, count }) => [value, counted(label, count)] as const),
      )}
      {select(
        'came_from',
        (overview?.came_from ?? []).map(({ value, count }) => [value, counted(placeText(value, t), count)] as const),
      )}
      {select(
        'score',
        (Object.keys(scores) as Score[]).map((value) => [value, t(`filter.score.${value}`)] as const),
      )}
      {select(
        'age',
        (Object.keys(ages) as Age[]).map((value) => [value, t(`filter.age.${value}`)] as const),
      )}
      {select(
        'sort',
        sorts.map((value) => [value, t(`filter.sort.${value}`)] as const),
      )}
    </FilterForm>
  );
}

/** What the address names is a choice, also when no lead has it. */
const withChosen = (options: Options, chosen: string): Options =>
  options.some(([value]) => value === chosen) ? options : [...options, [chosen, chosen]];
