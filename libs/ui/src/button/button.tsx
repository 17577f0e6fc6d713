import type { ComponentPropsWithRef, MouseEvent } from 'react';
import { classNames } from '../class-names';
import { Spinner } from '../spinner/spinner';
import styles from './button.module.css';

export type ButtonVariant = 'primary' | 'highlight' | 'secondary' | 'quiet' | 'danger' | 'quiet-danger';

/** The look of a button, for links that act as the main choice of a page. */
export function buttonClass(variant: ButtonVariant, size: 'medium' | 'small' = 'medium'): string {
  return classNames(styles.button, styles[variant], size === 'small' && styles.small) ?? '';
}

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  variant?: ButtonVariant;
  size?: 'medium' | 'small';
  /** While set, the button keeps the focus, does nothing and says this to screen readers. */
  busyLabel?: string | undefined;
}

export function Button({
  variant = 'primary',
  size = 'medium',
  busyLabel,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const busy = busyLabel !== undefined;
  const handleClick = (event: MouseEvent<HTMLButtonElement>) => {
    // A disabled button would lose the focus, so a busy one stays enabled and ignores clicks.
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      className={classNames(buttonClass(variant, size), className)}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={handleClick}
    >
      {busy ? <Spinner label={busyLabel} /> : null}
      {children}
    </button>
  );
}
