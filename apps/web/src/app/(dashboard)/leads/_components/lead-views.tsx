'use client';

import { Button, useToast } from '@abbotsford/ui';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useApi } from '@/features/session/services-provider';
import type { LeadListView } from '@/lib/api-types';
import { useResource } from '@/lib/use-resource';
import { columnsFrom, type ColumnName } from '../_lib/lead-columns';
import { noFilter, readFilter, writeFilter, type LeadFilter } from '../_lib/lead-filter';
import styles from './leads-page.module.css';
import { SaveViewDialog } from './save-view-dialog';

export interface LeadViewsProps {
  filter: LeadFilter;
  columns: readonly ColumnName[];
  /** How many are in the inbox; null until it is known. */
  unseen: number | null;
  onChoose: (filter: LeadFilter, columns?: readonly ColumnName[]) => void;
}

/** All leads, the inbox, and the lists that people saved. */
export function LeadViews({ filter, columns, unseen, onChoose }: LeadViewsProps) {
  const t = useTranslations('leads');
  const { leads } = useApi();
  const toast = useToast();
  const load = useCallback((signal: AbortSignal) => leads.views(signal), [leads]);
  const views = useResource(load);
  const [saving, setSaving] = useState(false);
  const [lastId, setLastId] = useState<string | null>(null);
  // A view has no search.
  const current = writeFilter({ ...filter, search: '' });
  const saved = views.status === 'ready' ? views.data : [];
  const open = saved.find(({ query }) => query === current);
  // What was opened last, and shows something else by now.
  const last = saved.find(({ id, own }) => own && id === lastId);
  const changed = last && (last.query !== current || !isSame(columnsFrom(last.columns), columns)) ? last : undefined;

  const change = async ({ id, name, shared }: LeadListView) => {
    try {
      const view = await leads.changeView(id, { name, shared, query: current, columns: [...columns] });
      views.mutate((all) => all.map((each) => (each.id === id ? view : each)));
      toast(t('views.changed', { name }));
    } catch {
      toast(t('views.changeFailed', { name }), { stays: true });
    }
  };

  const remove = async ({ id, name }: LeadListView) => {
    try {
      await leads.removeView(id);
      views.mutate((all) => all.filter((view) => view.id !== id));
      toast(t('views.deleted', { name }));
    } catch {
      toast(t('views.deleteFailed', { name }), { stays: true });
    }
  };

  const tab = (key: string, label: string, query: string, its?: readonly ColumnName[]) => (
    <li key={key}>
      <button
        type="button"
        className={styles.view}
        aria-pressed={query === current}
        onClick={() => {
          setLastId(key);
          onChoose(readFilter(new URLSearchParams(query)), its);
        }}
      >
        {label}
      </button>
    </li>
  );

  return (
    <nav aria-label={t('views.label')} className={styles.views}>
      <ul className={styles.tabs}>
        {tab('all', t('views.all'), writeFilter(noFilter))}
        {tab('inbox', t('views.inbox', { count: unseen ?? 0 }), writeFilter({ ...noFilter, inbox: 'yes' }))}
        {saved.map((view) =>
          tab(
            view.id,
            view.own ? view.name : t('views.shared', { name: view.name }),
            view.query,
            columnsFrom(view.columns),
          ),
        )}
      </ul>
      {views.status === 'failed' ? <p className={styles.found}>{t('views.failed')}</p> : null}
      {open?.own ? (
        <Button variant="quiet-danger" size="small" onClick={() => void remove(open)}>
          {t('views.delete', { name: open.name })}
        </Button>
      ) : null}
      {changed ? (
        <Button variant="quiet" size="small" onClick={() => void change(changed)}>
          {t('views.change', { name: changed.name })}
        </Button>
      ) : null}
      {open === undefined && current !== '' ? (
        <Button variant="quiet" size="small" onClick={() => setSaving(true)}>
          {t('views.save')}
        </Button>
      ) : null}
      {saving ? (
        <SaveViewDialog
          query={current}
          columns={columns}
          onSaved={(view) => {
            views.mutate((all) => [...all, view]);
            setSaving(false);
          }}
          onClose={() => setSaving(false)}
        />
      ) : null}
    </nav>
  );
}

const isSame = (a: readonly ColumnName[], b: readonly ColumnName[]) => a.join() === b.join();
