'use client';

import { Alert, SelectField, Switch } from '@abbotsford/ui';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { ProblemView } from '@/components/problem-view';
import { playChime } from '@/features/notifications/play-chime';
import type { NotificationPreference } from '@/lib/api-types';
import { useSubmit } from '@/lib/use-submit';
import { usePreferences } from './use-preferences';
import styles from './notifications-page.module.css';

const mails = ['never', 'daily', 'at_once'] as const;
const channels = ['dashboard', 'sound', 'browser'] as const;

/** How one is told of what. Each change holds at once. */
export function Preferences() {
  const t = useTranslations('notifications');
  const titleId = useId();
  const { resource, save } = usePreferences();
  const saving = useSubmit();
  const [blocked, setBlocked] = useState(false);
  if (resource.status === 'loading') return <p role="status">{t('preferences.loading')}</p>;
  if (resource.status === 'failed') return <ProblemView problem={resource.problem} onRetry={resource.retry} />;
  const { preferences, mail_sent, daily_mail_hour: hour } = resource.data;

  const change = (preference: NotificationPreference) => void saving.run(() => save(preference));
  const turn = async (channel: (typeof channels)[number], on: boolean, before: NotificationPreference) => {
    if (on && channel === 'sound') void playChime();
    if (on && channel === 'browser') setBlocked(!(await mayNotify()));
    change({ ...before, [channel]: on });
  };

  return (
    <section aria-labelledby={titleId} className={styles.part}>
      <h2 id={titleId}>{t('preferences.title')}</h2>
      <p>{t('preferences.help')}</p>
      <FormProblem problem={saving.problem} />
      {blocked ? <Alert tone="warning">{t('preferences.blocked')}</Alert> : null}
      {mail_sent ? null : <Alert tone="info">{t('preferences.noMail')}</Alert>}
      {preferences.map((one) => (
        <fieldset key={one.kind} className={styles.kind}>
          <legend>{t(`kinds.${one.kind}`)}</legend>
          {channels.map((channel) => (
            <Switch
              key={channel}
              label={t(`preferences.${channel}`)}
              checked={one[channel]}
              onChange={(on) => void turn(channel, on, one)}
            />
          ))}
          <SelectField
            label={t('preferences.mail')}
            required
            value={one.mail}
            onChange={({ target }) => change({ ...one, mail: target.value as NotificationPreference['mail'] })}
            options={mails.map((value) => ({ value, label: t(`preferences.mails.${value}`, { hour }) }))}
          />
        </fieldset>
      ))}
    </section>
  );
}

/** Asks the person where the browser has not yet; only ever called by a click of theirs. */
async function mayNotify(): Promise<boolean> {
  if (!('Notification' in window)) return false;
  return (await Notification.requestPermission()) === 'granted';
}
