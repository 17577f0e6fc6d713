'use client';

import { Button, Card, SelectField, TextField, useToast } from '@abbotsford/ui';
import type { SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { coffeeStyles } from '@/features/profile/coffee-styles';
import { PhoneField } from '@/features/profile/phone-field';
import { useApi, useSession } from '@/features/session/services-provider';
import type { User } from '@/lib/api-types';
import { formNumberOrNull, formText, formTextOrNull } from '@/lib/form-text';
import { useSubmit } from '@/lib/use-submit';
import styles from './account.module.css';

export function ProfileForm({ user }: { user: User }) {
  const t = useTranslations('account');
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
      toast(t('profile.saved'));
    });
  };

  return (
    <Card>
      <form className={styles.form} onSubmit={submit}>
        <h2>{t('profile.title')}</h2>
        <FormProblem problem={problem} />
        <div className={styles.two}>
          <TextField
            label={t('profile.name')}
            name="name"
            autoComplete="name"
            required
            defaultValue={user.name}
            error={problem?.forField('name')}
          />
          <PhoneField
            label={t('profile.phone')}
            hint={t('profile.phoneHint')}
            notANumber={t('profile.phoneProblem')}
            defaultValue={user.phone ?? ''}
            error={problem?.forField('phone')}
          />
          <TextField
            label={t('profile.city')}
            name="city"
            autoComplete="address-level2"
            defaultValue={user.city ?? ''}
            error={problem?.forField('city')}
          />
          <TextField
            label={t('profile.country')}
            name="country"
            autoComplete="country-name"
            defaultValue={user.country ?? ''}
            error={problem?.forField('country')}
          />
          <SelectField
            label={t('profile.coffeeStyle')}
            name="coffee_style"
            options={coffeeStyles}
            defaultValue={user.coffee_style ?? ''}
            error={problem?.forField('coffee_style')}
          />
          <TextField
            label={t('profile.cups')}
            name="serving_capacity"
            type="number"
            min={0}
            max={1_000_000}
            defaultValue={user.serving_capacity ?? ''}
            error={problem?.forField('serving_capacity')}
          />
        </div>
        <Button type="submit" className={styles.actions} busyLabel={busy ? t('profile.saving') : undefined}>
          {t('profile.save')}
        </Button>
      </form>
    </Card>
  );
}
