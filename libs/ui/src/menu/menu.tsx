'use client';

import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { arrowTarget } from '../arrow-keys';
import { Button, type ButtonVariant } from '../button/button';
import { classNames } from '../class-names';
import styles from './menu.module.css';

export interface MenuItem {
  label: string;
  onChoose: () => void;
  /** For what cannot be undone. */
  dangerous?: boolean;
}

export interface MenuProps {
  label: string;
  items: readonly MenuItem[];
  variant?: ButtonVariant;
}

/** A button that opens a list of things to do. The arrows, Home and End go through it, Escape closes it. */
export function Menu({ label, items, variant = 'secondary' }: MenuProps) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  const button = () => root.current?.querySelector('button');
  const choices = () => [...(root.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];

  useEffect(() => {
    if (open) root.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }, [open]);

  useEffect(() => {
    if (!open) return;
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open && event.key === 'ArrowDown') {
      event.preventDefault();
      setOpen(true);
      return;
    }
    if (open && event.key === 'Escape') {
      // What it stands in, such as a dialog, stays open.
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      button()?.focus();
      return;
    }
    // Whoever goes on by Tab is done with it.
    if (open && event.key === 'Tab') setOpen(false);
    const all = choices();
    const from = all.findIndex((item) => item === document.activeElement);
    const target = open && from >= 0 ? arrowTarget(event.key, from, all.length, 'column') : null;
    if (target === null) return;
    event.preventDefault();
    all[target]?.focus();
  };

  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys are those of the button and the items inside
    <div ref={root} className={styles.menu} onKeyDown={onKeyDown}>
      <Button
        variant={variant}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
        <span aria-hidden="true" className={styles.mark} />
      </Button>
      {open ? (
        <div id={id} role="menu" aria-label={label} className={styles.list}>
          {items.map(({ label: name, onChoose, dangerous = false }) => (
            <div key={name} role="none">
              <button
                type="button"
                role="menuitem"
                tabIndex={-1}
                className={classNames(styles.item, dangerous && styles.dangerous)}
                onClick={() => {
                  setOpen(false);
                  // Before what it opens, which gives the focus back to where it was.
                  button()?.focus();
                  onChoose();
                }}
              >
                {name}
              </button>
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}
