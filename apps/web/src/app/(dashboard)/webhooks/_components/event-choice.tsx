'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { BusinessEventName } from '@/lib/api-types';
import { eventLabels, eventNames } from '../_lib/event-names.data';
import styles from './webhooks.module.css';

export interface EventChoiceProps {
  chosen: readonly BusinessEventName[];
  error: string | undefined;
}

/** Which events are sent: the field `events` of a form. */
export function EventChoice({ chosen, error }: EventChoiceProps) {
  const t = useTranslations('webhooks');
  const errorId = useId();
  return (
    <fieldset className={styles.events} aria-describedby={error ? errorId : undefined}>
      <legend className={styles.legend}>{t('form.events')}</legend>
      {eventNames.map((name) => (
        <label key={name} className={styles.event}>
          <input type="checkbox" name="events" value={name} defaultChecked={chosen.includes(name)} />
          <span>{t(eventLabels[name])}</span>
        </label>
      ))}
      {error ? (
        <p id={errorId} role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
