'use client';

import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { arrowTarget } from '../arrow-keys';
import styles from './tabs.module.css';

export interface Tab {
  id: string;
  label: string;
  content: ReactNode;
}

export interface TabsProps {
  /** What they are sides of, for screen readers. */
  label: string;
  tabs: readonly Tab[];
}

/** Sides of one thing, of which one is shown. The arrows go from one tab to the next; the Tab key goes into its panel. */
export function Tabs({ label, tabs }: TabsProps) {
  const group = useId();
  const list = useRef<HTMLDivElement>(null);
  const [chosenId, setChosenId] = useState(tabs[0]?.id);
  const chosen = tabs.find(({ id }) => id === chosenId) ?? tabs[0];

  const move = (event: KeyboardEvent, from: number) => {
    const target = arrowTarget(event.key, from, tabs.length, 'row');
    if (target === null) return;
    event.preventDefault();
    setChosenId(tabs[target]?.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[target]?.focus();
  };

  if (!chosen) return null;
  return (
    <div className={styles.tabs}>
      <div ref={list} role="tablist" aria-label={label} className={styles.list}>
        {tabs.map(({ id, label: name }, place) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${group}-${id}`}
            aria-selected={id === chosen.id}
            aria-controls={`${group}-panel`}
            tabIndex={id === chosen.id ? 0 : -1}
            className={styles.tab}
            onClick={() => setChosenId(id)}
            onKeyDown={(event) => move(event, place)}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${group}-panel`} aria-labelledby={`${group}-${chosen.id}`} tabIndex={0}>
        {chosen.content}
      </div>
    </div>
  );
}
