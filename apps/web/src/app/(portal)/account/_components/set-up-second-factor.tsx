'use client';

import { Alert, Button, buttonClass, Card, TextField } from '@abbotsford/ui';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { useApi, useSession } from '@/features/session/services-provider';
import { formSecret, formText } from '@/lib/form-text';
import { useSubmit } from '@/lib/use-submit';
import styles from './account.module.css';
import { QrCode } from './qr-code';
import { RecoveryCodes } from './recovery-codes';

type Step =
  { at: 'password' } | { at: 'scan'; secret: string; uri: string } | { at: 'codes'; codes: readonly string[] };

/** Password, QR code, recovery codes: three steps, each with one thing to do. */
export function SetUpSecondFactor() {
  const t = useTranslations('account');
  const { auth } = useApi();
  const { state, session } = useSession();
  const router = useRouter();
  const [step, setStep] = useState<Step>({ at: 'password' });
  const { busy, problem, run } = useSubmit();
  if (state.status !== 'signed-in') return null;

  const begin = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = formSecret(new FormData(event.currentTarget), 'password');
    void run(async () => setStep({ at: 'scan', ...(await auth.beginSecondFactor(password)) }));
  };
  const confirm = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const otp = formText(new FormData(event.currentTarget), 'otp');
    void run(async () => setStep({ at: 'codes', codes: (await auth.confirmSecondFactor(otp)).recovery_codes }));
  };
  const done = () =>
    void run(async () => {
      await session.renewProfile();
      router.replace('/account');
    });

  if (step.at === 'codes') {
    return (
      <Card className={styles.form}>
        <h2>{t('secondFactor.codes.title')}</h2>
        <FormProblem problem={problem} />
        <RecoveryCodes codes={step.codes} onDone={done} />
      </Card>
    );
  }
  if (state.user.second_factor) {
    return (
      <Card className={styles.form}>
        <p>{t('secondFactor.steps.isOn')}</p>
        <Link href="/account" className={`${buttonClass('primary')} ${styles.actions}`}>
          {t('secondFactor.steps.back')}
        </Link>
      </Card>
    );
  }
  return (
    <Card className={styles.form}>
      {state.secondFactorDue ? (
        <Alert tone="info">
          <p>{t('secondFactor.due')}</p>
        </Alert>
      ) : null}
      <p>{t('secondFactor.about')}</p>
      {step.at === 'password' ? (
        <form className={styles.form} onSubmit={begin}>
          <p>{t('secondFactor.steps.password')}</p>
          <FormProblem problem={problem} />
          <TextField
            label={t('secondFactor.passwordFor')}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            error={problem?.forField('password')}
          />
          <Button
            type="submit"
            className={styles.actions}
            busyLabel={busy ? t('secondFactor.steps.continuing') : undefined}
          >
            {t('secondFactor.steps.continue')}
          </Button>
        </form>
      ) : (
        <form className={styles.form} onSubmit={confirm}>
          <p>{t('secondFactor.steps.scan')}</p>
          <QrCode text={step.uri} label={t('secondFactor.steps.qr')} />
          <p className={styles.key}>
            {t('secondFactor.steps.key')}: <code>{step.secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
          <FormProblem problem={problem} />
          <TextField
            ref={(field) => field?.focus({ preventScroll: true })}
            label={t('secondFactor.steps.code')}
            name="otp"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            required
            error={problem?.forField('otp')}
          />
          <Button
            type="submit"
            className={styles.actions}
            busyLabel={busy ? t('secondFactor.steps.confirming') : undefined}
          >
            {t('secondFactor.steps.confirm')}
          </Button>
        </form>
      )}
    </Card>
  );
}
