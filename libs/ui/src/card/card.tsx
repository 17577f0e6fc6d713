import type { ComponentPropsWithRef } from 'react';
import { classNames } from '../class-names';
import styles from './card.module.css';

export function Card({ className, ...rest }: ComponentPropsWithRef<'div'>) {
  return <div {...rest} className={classNames(styles.card, className)} />;
}
