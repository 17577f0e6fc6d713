'use client';

import { DataTable, type DataColumn } from '@abbotsford/ui';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { LeadSummary } from '@/lib/api-types';

/** About what a row takes, in pixels, until it is measured. */
const ROW_HEIGHT = 64;
/** Further leads are read when so few are left below. */
const READ_ON_BEFORE = 20;

export interface LeadTableProps {
  leads: readonly LeadSummary[];
  columns: readonly DataColumn<LeadSummary>[];
  /** How many there are in all, as far as it is known. */
  count: number;
  busy: boolean;
  onEnd: () => void;
}

/** Leads as rows, or as cards where there is little room; of a long list only those in sight are there. */
export function LeadTable({ leads, columns, count, busy, onEnd }: LeadTableProps) {
  const t = useTranslations('leads');
  const frame = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  // What stands above it may grow or shrink.
  useLayoutEffect(() => {
    const measure = () => setTop((frame.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(document.body);
    return () => watching.disconnect();
  }, []);

  const virtual = useWindowVirtualizer<HTMLElement>({
    count: leads.length,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => leads[index]?.id ?? index,
    scrollMargin: top,
    overscan: 8,
    // Cards have a margin below them.
    measureElement: (row) => row.offsetHeight + Number.parseFloat(getComputedStyle(row).marginBottom || '0'),
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];

  const ends = useEffectEvent(onEnd);
  const left = leads.length - 1 - (last?.index ?? 0);
  useEffect(() => {
    if (left < READ_ON_BEFORE) ends();
  }, [left, leads.length]);

  return (
    <div ref={frame}>
      <DataTable
        label={t('title')}
        columns={columns}
        rows={items.flatMap(({ index }) => leads[index] ?? [])}
        keyOf={({ id }) => id}
        busy={busy}
        part={{
          first: first?.index ?? 0,
          of: Math.max(count, leads.length),
          before: (first?.start ?? top) - top,
          after: virtual.getTotalSize() - ((last?.end ?? top) - top),
          measure: virtual.measureElement,
        }}
      />
    </div>
  );
}
