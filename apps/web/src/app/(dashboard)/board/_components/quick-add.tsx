'use client';

import { Button } from '@abbotsford/ui';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useApi } from '@/features/session/services-provider';
import type { BoardColumn, Card } from '@/lib/api-types';
import { formText } from '@/lib/form-text';
import { randomId } from '@abbotsford/api-client';
import { useSubmit } from '@/lib/use-submit';
import styles from './quick-add.module.css';

/** Adds deals to a column by their names alone, one after another. */
export function QuickAdd({ column, onAdded }: { column: BoardColumn; onAdded: (deal: Card) => void }) {
  const t = useTranslations('board');
  const { deals } = useApi();
  const { busy, problem, run } = useSubmit();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  /** With the same key it is the same deal, however often it is sent. */
  const key = useRef(randomId());

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const company_name = formText(new FormData(form), 'company_name');
    if (company_name === '') return;
    void run(async () => {
      const { deal } = await deals.create({ company_name, status: column.id }, key.current);
      key.current = randomId();
      form.reset();
      onAdded(deal);
    });
  };

  if (!open) {
    return (
      <Button
        ref={opener}
        variant="quiet"
        size="small"
        className={styles.open}
        aria-label={t('quick.open', { column: column.title })}
        onClick={() => setOpen(true)}
      >
        {t('quick.add')}
      </Button>
    );
  }
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <input
        name="company_name"
        className={styles.name}
        aria-label={t('quick.name', { column: column.title })}
        placeholder={t('fields.company_name')}
        maxLength={200}
        autoComplete="off"
        ref={(input) => input?.focus()}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      />
      <Button type="submit" size="small" busyLabel={busy ? t('new.adding') : undefined}>
        {t('quick.submit')}
      </Button>
      <Button variant="quiet" size="small" onClick={close}>
        {t('quick.close')}
      </Button>
      {problem ? (
        <p role="alert" className={styles.problem}>
          {problem.forField('company_name') ?? problem.message}
        </p>
      ) : null}
    </form>
  );
}
