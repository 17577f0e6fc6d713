'use client';

import { Button, Card, SelectField, TextField, useToast } from '@abbotsford/ui';
import type { SubmitEvent } from 'react';
import { FormProblem } from '@/components/form-problem';
import { coffeeStyles } from '@/features/profile/coffee-styles';
import { useApi, useSession } from '@/features/session/services-provider';
import type { User } from '@/lib/api-types';
import { formNumberOrNull, formText, formTextOrNull } from '@/lib/form-text';
import { useSubmit } from '@/lib/use-submit';
import styles from './account.module.css';

export function ProfileForm({ user }: { user: User }) {
  const { auth } = useApi();
  const { session } = useSession();
  const { busy, problem, run } = useSubmit();
  const toast = useToast();

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void run(async () => {
      const changed = await auth.updateMe({
        name: formText(form, 'name'),
        phone: formTextOrNull(form, 'phone'),
        city: formTextOrNull(form, 'city'),
        country: formTextOrNull(form, 'country'),
        coffee_style: formTextOrNull(form, 'coffee_style'),
        serving_capacity: formNumberOrNull(form, 'serving_capacity'),
      });
      session.userChanged(changed);
      toast('Your profile is saved.');
    });
  };

  return (
    <Card>
      <form className={styles.form} onSubmit={submit}>
        <h2>Profile</h2>
        <FormProblem problem={problem} />
        <div className={styles.two}>
          <TextField
            label="Name"
            name="name"
            autoComplete="name"
            required
            defaultValue={user.name}
            error={problem?.forField('name')}
          />
          <TextField
            label="Phone"
            name="phone"
            type="tel"
            autoComplete="tel"
            defaultValue={user.phone ?? ''}
            error={problem?.forField('phone')}
          />
          <TextField
            label="City"
            name="city"
            autoComplete="address-level2"
            defaultValue={user.city ?? ''}
            error={problem?.forField('city')}
          />
          <TextField
            label="Country"
            name="country"
            autoComplete="country-name"
            defaultValue={user.country ?? ''}
            error={problem?.forField('country')}
          />
          <SelectField
            label="Coffee style"
            name="coffee_style"
            options={coffeeStyles}
            defaultValue={user.coffee_style ?? ''}
            error={problem?.forField('coffee_style')}
          />
          <TextField
            label="Cups a day"
            name="serving_capacity"
            type="number"
            min={0}
            max={1_000_000}
            defaultValue={user.serving_capacity ?? ''}
            error={problem?.forField('serving_capacity')}
          />
        </div>
        <Button type="submit" className={styles.actions} busyLabel={busy ? 'Saving' : undefined}>
          Save profile
        </Button>
      </form>
    </Card>
  );
}
