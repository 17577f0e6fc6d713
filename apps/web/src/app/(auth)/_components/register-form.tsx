'use client';

import { Button, SelectField, TextField } from '@abbotsford/ui';
import Link from 'next/link';
import type { SubmitEvent } from 'react';
import { FormProblem } from '@/components/form-problem';
import { useSession } from '@/features/session/services-provider';
import { coffeeStyles } from '@/features/profile/coffee-styles';
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
        <TextField label="Name" name="name" autoComplete="name" required error={problem?.forField('name')} />
        <TextField
          label="Email"
          name="email"
          type="email"
          autoComplete="username"
          required
          error={problem?.forField('email')}
        />
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={8}
          required
          hint="At least 8 characters"
          error={problem?.forField('password')}
        />
        <TextField label="Phone" name="phone" type="tel" autoComplete="tel" error={problem?.forField('phone')} />
        <div className={styles.two}>
          <TextField label="City" name="city" autoComplete="address-level2" error={problem?.forField('city')} />
          <TextField label="Country" name="country" autoComplete="country-name" error={problem?.forField('country')} />
          <SelectField
            label="Coffee style"
            name="coffee_style"
            options={coffeeStyles}
            defaultValue=""
            error={problem?.forField('coffee_style')}
          />
          <TextField
            label="Cups a day"
            name="serving_capacity"
            type="number"
            min={0}
            max={1_000_000}
            error={problem?.forField('serving_capacity')}
          />
        </div>
        <Button type="submit" busyLabel={busy ? 'Creating your account' : undefined}>
          Create account
        </Button>
      </form>
      <p className={styles.other}>
        Have an account? <Link href="/sign-in">Sign in</Link>
      </p>
    </>
  );
}
