'use client';

import { Button } from '@abbotsford/ui';
import { useState, type ReactNode } from 'react';
import styles from './filter-form.module.css';

export interface FilterFormProps {
  /** What is looked for, to screen readers. */
  name: string;
  search: string;
  searchLabel: string;
  onSearch: (search: string) => void;
  moreLabel: string;
  /** Whether the parts that unfold leave something out when the page opens. */
  unfoldedAtFirst: boolean;
  /** Takes the filter away; left out while there is none. */
  clear?: { label: string; onClear: () => void } | undefined;
  /** The parts that unfold. */
  children: ReactNode;
}

/** A filter of a list that follows each key: search always at hand; the other parts unfold. */
export function FilterForm(props: FilterFormProps) {
  const { name, search, searchLabel, onSearch, moreLabel, unfoldedAtFirst, clear, children } = props;
  const [unfolded, setUnfolded] = useState(unfoldedAtFirst);
  return (
    <form role="search" aria-label={name} className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <div className={styles.first}>
        <input
          type="search"
          className={styles.search}
          aria-label={searchLabel}
          placeholder={searchLabel}
          maxLength={100}
          value={search}
          onChange={(event) => onSearch(event.target.value)}
        />
        <Button variant="secondary" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {moreLabel}
        </Button>
        {clear ? (
          <Button variant="quiet" onClick={clear.onClear}>
            {clear.label}
          </Button>
        ) : null}
      </div>
      {unfolded ? <div className={styles.more}>{children}</div> : null}
    </form>
  );
}
