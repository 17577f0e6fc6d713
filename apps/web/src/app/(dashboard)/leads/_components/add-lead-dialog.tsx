'use client';

import { randomId } from '@abbotsford/api-client';
import { Button, Dialog, TextAreaField, TextField, useToast } from '@abbotsford/ui';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import { formTextOrNull } from '@/lib/form-text';
import { useSubmit } from '@/lib/use-submit';
import styles from './lead-form.module.css';
import { OwnerField } from './owner-field';

export interface AddLeadDialogProps {
  me: string | null;
  names: readonly string[];
  onAdded: () => void;
  onClose: () => void;
}

/** Somebody whom we met elsewhere. Whoever is a lead already is completed. */
export function AddLeadDialog({ me, names, onAdded, onClose }: AddLeadDialogProps) {
  const t = useTranslations('leads');
  const { leads } = useApi();
  const toast = useToast();
  const { busy, problem, run } = useSubmit();
  const [owner, setOwner] = useState(me ?? '');
  const key = useRef(randomId());
  const field = (name: 'user_name' | 'email' | 'mobile' | 'cafe_name' | 'note') => ({
    name,
    label: t(`add.${name}`),
    error: problem?.forField(name),
  });

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => formTextOrNull(form, name);
    const body = {
      ...{ user_name: text('user_name'), email: text('email'), mobile: text('mobile') },
      ...{ cafe_name: text('cafe_name'), note: text('note'), owner: owner.trim() || null },
    };
    void run(async () => {
      const { outcome, lead } = await leads.add(body, key.current);
      toast(t(`add.done.${outcome}`, { name: lead.user_name ?? lead.email ?? lead.mobile ?? '' }));
      onAdded();
      onClose();
    });
  };

  return (
    <Dialog title={t('add.title')} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={submit}
        // Another answer is another lead.
        onChange={() => (key.current = randomId())}
      >
        <p>{t('add.text')}</p>
        <FormProblem problem={problem} />
        <TextField {...field('user_name')} maxLength={200} autoComplete="off" />
        <div className={styles.two}>
          <TextField {...field('email')} type="email" autoComplete="off" />
          <TextField {...field('mobile')} type="tel" maxLength={40} autoComplete="off" />
          <TextField {...field('cafe_name')} maxLength={150} autoComplete="off" />
          <OwnerField value={owner} names={names} me={me} onChange={setOwner} />
        </div>
        <TextAreaField {...field('note')} maxLength={4_000} />
        <div className={styles.actions}>
          <Button type="submit" busyLabel={busy ? t('add.adding') : undefined}>
            {t('add.submit')}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
