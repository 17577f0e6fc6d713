'use client';

import { useEffect, useEffectEvent, useId, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { Button } from '../button/button';
import styles from './sheet.module.css';

export interface SheetProps {
  title: string;
  closeLabel: string;
  onClose: () => void;
  /** What gets the focus when the sheet has closed. */
  focusAfterwards?: () => HTMLElement | null;
  children: ReactNode;
}

/**
 * Details beside what they belong to, which stays usable; on a narrow screen they take all of it and keep the focus
 * inside. Escape asks `onClose`, which may refuse. Render it to open it.
 */
export function Sheet({ title, closeLabel, onClose, focusAfterwards, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const beside = useIsWide();
  const goBack = useEffectEvent(() => {
    // Unless something else has got it meanwhile, as the next sheet.
    if (document.activeElement === document.body) focusAfterwards?.()?.focus();
  });

  const leave = useEffectEvent((event: KeyboardEvent) => {
    // Beside the page it is no modal dialog, which would do this by itself.
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest('dialog') !== dialog.current) return;
    event.preventDefault();
    onClose();
  });

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const focused = element.contains(document.activeElement) ? document.activeElement : null;
    if (beside) element.show();
    else element.showModal();
    if (focused instanceof HTMLElement) focused.focus();
    else heading.current?.focus();
    const onKey = (event: KeyboardEvent) => leave(event);
    if (beside) element.addEventListener('keydown', onKey);
    return () => {
      element.removeEventListener('keydown', onKey);
      element.close();
    };
  }, [beside]);

  // After the sheet is gone, also by the browser's way back.
  useEffect(() => () => void setTimeout(goBack), []);

  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles.header}>
        <h2 ref={heading} id={titleId} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <Button variant="quiet" size="small" onClick={onClose}>
          {closeLabel}
        </Button>
      </header>
      {children}
    </dialog>
  );
}

/** As in sheet.module.css. */
const WIDE = '(min-width: 64rem)';

const useIsWide = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const query = matchMedia(WIDE);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(WIDE).matches,
    () => true,
  );
