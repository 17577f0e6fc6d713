'use client';

import { Button, Dialog } from '@abbotsford/ui';
import type { ReactNode } from 'react';
import { useSubmit } from '@/lib/use-submit';
import styles from './confirm-dialog.module.css';
import { FormProblem } from './form-problem';

export interface ConfirmDialogProps {
  title: string;
  /** What happens, and what does not. */
  children: ReactNode;
  confirmLabel: string;
  busyLabel: string;
  cancelLabel: string;
  /** For what cannot be undone. */
  dangerous?: boolean;
  /** What was confirmed; its failure is shown, and it may be tried again. */
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

/** Asks before something is done that matters. Render it to ask. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmLabel, busyLabel, cancelLabel, dangerous = false, onConfirm, onClose } = props;
  const { busy, problem, run } = useSubmit();
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.dialog}>
        {children}
        <FormProblem problem={problem} />
        <div className={styles.actions}>
          <Button
            variant={dangerous ? 'danger' : 'primary'}
            onClick={() => void run(onConfirm)}
            busyLabel={busy ? busyLabel : undefined}
          >
            {confirmLabel}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {cancelLabel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
