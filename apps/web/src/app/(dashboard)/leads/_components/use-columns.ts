'use client';

import { useCallback, useState, useSyncExternalStore } from 'react';
import { columnsFrom, type ColumnName } from '../_lib/lead-columns';

const KEY = 'abbotsford.lead-columns';

/** A browser that keeps nothing shows the usual columns each time. */
function stored(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

function read(text: string): readonly ColumnName[] {
  try {
    return columnsFrom(JSON.parse(text));
  } catch {
    return columnsFrom(null);
  }
}

/** The columns that this browser showed last. */
export function useColumns(): [columns: readonly ColumnName[], choose: (columns: readonly ColumnName[]) => void] {
  const before = useSyncExternalStore(
    () => () => undefined,
    stored,
    () => '',
  );
  const [chosen, setChosen] = useState<readonly ColumnName[] | null>(null);
  const choose = useCallback((columns: readonly ColumnName[]) => {
    setChosen(columns);
    try {
      localStorage.setItem(KEY, JSON.stringify(columns));
    } catch {
      // They hold while the page is open.
    }
  }, []);
  return [chosen ?? read(before), choose];
}
