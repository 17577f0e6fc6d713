'use client';

import { Button, SelectField, TextField } from '@abbotsford/ui';
import Link from 'next/link';
import type { SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { useSession } from '@/features/session/services-provider';
import { coffeeStyles } from '@/features/profile/coffee-styles';
import { PhoneField } from '@/features/profile/phone-field';
import type { Registration } from '@/lib/api-types';
import { formNumberOrNull, formSecret, formText } from '@/lib/form-text';
import { useSubmit } from '@/lib/use-submit';
import styles from './auth-form.module.css';
import { useLeave } from './use-leave';

function readForm(form: FormData): Registration {
  const [phone, city, country, style] = ['phone', 'city', 'country', 'coffee_style'].map((name) =>
    formText(form, name),
  );
  const capacity = formNumberOrNull(form, 'serving_capacity');
  return {
    name: formText(form, 'name'),
    email: formText(form, 'email'),
    password: formSecret(form, 'password'),
    ...(phone ? { phone } : {}),
    ...(city ? { city } : {}),
    ...(country ? { country } : {}),
    ...(style ? { coffee_style: style } : {}),
    ...(capacity === null ? {} : { serving_capacity: capacity }),
  };
}

export function RegisterForm() {
  const t = useTranslations('auth');
  const { session } = useSession();
  const leave = useLeave();
  const { busy, problem, run } = useSubmit();

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const registration = readForm(new FormData(event.currentTarget));
    void run(async () => leave(await session.register(registration)));
  };

  return (
    <>
      {/* Sent before the page's script runs, a form without a method would put the password into the address. */}
      <form method="post" className={styles.form} onSubmit={submit}>
        <FormProblem problem={problem} />
        <TextField label={t('name')} name="name" autoComplete="name" required error={problem?.forField('name')} />
        <TextField
          label={t('email')}
          name="email"
          type="email"
          autoComplete="username"
          required
          error={problem?.forField('email')}
        />
        <TextField
          label={t('password')}
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={8}
          required
          hint={t('passwordHint')}
          error={problem?.forField('password')}
        />
        <PhoneField label={t('phone')} notANumber={t('phoneProblem')} error={problem?.forField('phone')} />
        <div className={styles.two}>
          <TextField label={t('city')} name="city" autoComplete="address-level2" error={problem?.forField('city')} />
          <TextField
            label={t('country')}
            name="country"
            autoComplete="country-name"
            error={problem?.forField('country')}
          />
          <SelectField
            label={t('coffeeStyle')}
            name="coffee_style"
            options={coffeeStyles}
            defaultValue=""
            error={problem?.forField('coffee_style')}
          />
          <TextField
            label={t('cups')}
            name="serving_capacity"
            type="number"
            min={0}
            max={1_000_000}
            error={problem?.forField('serving_capacity')}
          />
        </div>
        <Button type="submit" busyLabel={busy ? t('creatingAccount') : undefined}>
          {t('createAccount')}
        </Button>
      </form>
      <p className={styles.other}>{t.rich('haveAccount', { link: (text) => <Link href="/sign-in">{text}</Link> })}</p>
    </>
  );
}
