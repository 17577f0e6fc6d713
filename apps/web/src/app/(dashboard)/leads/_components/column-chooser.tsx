'use client';

import { useEffect, useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { columnNames, usualColumns, type ColumnName } from '../_lib/lead-columns';
import styles from './leads-page.module.css';

export interface ColumnChooserProps {
  columns: readonly ColumnName[];
  onChoose: (columns: readonly ColumnName[]) => void;
}

/** Which columns the list has; without any it has the usual ones. */
export function ColumnChooser({ columns, onChoose }: ColumnChooserProps) {
  const t = useTranslations('leads');
  const id = useId();
  const details = useRef<HTMLDetailsElement>(null);
  // The browser closes it by its own button only.
  useEffect(() => {
    const element = details.current;
    if (!element) return;
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !element.contains(target)) element.open = false;
    };
    const escape = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape' || !element.open) return;
      element.open = false;
      element.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', leave);
    element.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', leave);
      element.removeEventListener('keydown', escape);
    };
  }, []);
  return (
    <details ref={details} className={styles.chooser}>
      <summary>{t('columns.choose')}</summary>
      <fieldset className={styles.choices} aria-labelledby={id}>
        <legend id={id}>{t('columns.shown')}</legend>
        {columnNames.map((name) => (
          <label key={name} className={styles.choice}>
            <input
              type="checkbox"
              checked={columns.includes(name)}
              onChange={(event) => {
                const chosen = columnNames.filter((each) =>
                  each === name ? event.target.checked : columns.includes(each),
                );
                onChoose(chosen.length === 0 ? usualColumns : chosen);
              }}
            />
            {t(`columns.${name}`)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
