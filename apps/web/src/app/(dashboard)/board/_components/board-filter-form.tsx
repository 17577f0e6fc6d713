'use client';

import { SelectField, TextField } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import { FilterForm } from '@/components/filter-form';
import { ages, type Age } from '@/lib/ages.data';
import type { BoardColumn } from '@/lib/api-types';
import { isFiltered, noFilter, NOBODY, type BoardFilter } from '../_lib/board-filter';
import { priorities, sources } from '../_lib/deal-fields';

export interface BoardFilterFormProps {
  filter: BoardFilter;
  columns: readonly BoardColumn[];
  /** The name of whoever looks at the board. */
  me: string | null;
  onChoose: (filter: BoardFilter) => void;
}

/** Search always at hand; the other parts of the filter unfold. */
export function BoardFilterForm({ filter, columns, me, onChoose }: BoardFilterFormProps) {
  const t = useTranslations('board');
  const names = columns.flatMap(({ deals }) => deals.flatMap(({ owner }) => owner ?? []));
  const owners = [...new Set([...(me === null ? [] : [me]), ...names, ...(filter.owner === '' ? [] : [filter.owner])])]
    .filter((name) => name !== NOBODY)
    .toSorted((a, b) => a.localeCompare(b));

  const select = (
    name: 'owner' | 'priority' | 'source' | 'age' | 'action',
    options: readonly (readonly [string, string])[],
  ) => (
    <SelectField
      label={t(`filter.${name}.label`)}
      filter
      value={filter[name]}
      options={[['', t(`filter.${name}.any`)] as const, ...options].map(([value, label]) => ({ value, label }))}
      onChange={(event) => onChoose({ ...filter, [name]: event.target.value })}
    />
  );
  const amount = (name: 'min_value' | 'max_value') => (
    <TextField
      label={t(`filter.${name}`)}
      type="number"
      min={0}
      max={9_999_999_999}
      inputMode="numeric"
      required
      value={filter[name]}
      onChange={(event) => onChoose({ ...filter, [name]: event.target.value.replace(/\D/g, '').slice(0, 10) })}
    />
  );

  return (
    <FilterForm
      name={t('filter.name')}
      search={filter.search}
      searchLabel={t('filter.search')}
      onSearch={(search) => onChoose({ ...filter, search })}
      moreLabel={t('filter.more')}
      unfoldedAtFirst={isFiltered({ ...filter, search: '' })}
      clear={isFiltered(filter) ? { label: t('filter.clear'), onClear: () => onChoose(noFilter) } : undefined}
    >
      {select('owner', [[NOBODY, t('filter.owner.nobody')], ...owners.map((name) => [name, name] as const)])}
      {select(
        'priority',
        priorities.map((value) => [value, t(`priorities.${value}`)] as const),
      )}
      {select(
        'source',
        sources.map((value) => [value, t(`sources.${value}`)] as const),
      )}
      {select(
        'age',
        (Object.keys(ages) as Age[]).map((value) => [value, t(`filter.age.${value}`)] as const),
      )}
      {select(
        'action',
        (['overdue', 'none'] as const).map((value) => [value, t(`filter.action.${value}`)] as const),
      )}
      {amount('min_value')}
      {amount('max_value')}
    </FilterForm>
  );
}
