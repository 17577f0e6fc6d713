'use client';

import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react';
import styles from './toast.module.css';

interface Toast {
  id: number;
  text: string;
  stays: boolean;
  action: ToastAction | undefined;
}

interface ToastAction {
  label: string;
  run: () => void;
}

export interface ToastOptions {
  /** Stays until dismissed: for what the reader must not miss. */
  stays?: boolean;
  /** What may be done about it, such as taking it back. */
  action?: ToastAction;
}

type ShowToast = (text: string, options?: ToastOptions) => void;

const VISIBLE_MS = 6_000;
const MOST_AT_ONCE = 3;
let lastId = 0;
const ToastContext = createContext<ShowToast | null>(null);

/** Says a sentence at the foot of the screen and to screen readers. */
export function useToast(): ShowToast {
  const show = use(ToastContext);
  if (!show) throw new Error('useToast needs a ToastProvider above it');
  return show;
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const show = useCallback<ShowToast>((text, { stays = false, action } = {}) => {
    lastId += 1;
    const toast = { id: lastId, text, stays, action };
    setToasts((shown) => [...shown, toast].slice(-MOST_AT_ONCE));
  }, []);
  const dismiss = useCallback((id: number) => {
    setToasts((shown) => shown.filter((toast) => toast.id !== id));
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      <div className={styles.region} role="status" aria-live="polite">
        {toasts.map((toast) => (
          <ToastView key={toast.id} toast={toast} dismiss={dismiss} />
        ))}
      </div>
    </ToastContext>
  );
}

function ToastView({ toast, dismiss }: { toast: Toast; dismiss: (id: number) => void }) {
  useEffect(() => {
    if (toast.stays) return;
    const timer = setTimeout(() => dismiss(toast.id), VISIBLE_MS);
    return () => clearTimeout(timer);
  }, [toast, dismiss]);
  return (
    <div className={styles.toast}>
      <span>{toast.text}</span>
      {toast.action ? (
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            toast.action?.run();
            dismiss(toast.id);
          }}
        >
          {toast.action.label}
        </button>
      ) : null}
      <button type="button" className={styles.dismiss} onClick={() => dismiss(toast.id)}>
        Dismiss
      </button>
    </div>
  );
}
