'use client';

import { Button, TextField } from '@abbotsford/ui';
import { useCallback, useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import type { Erasure, PersonContact, PersonHoldings } from '@/lib/api-types';
import { formText } from '@/lib/form-text';
import { useSubmit } from '@/lib/use-submit';
import { contactOf } from '../_lib/contact';
import { AuditList } from './audit-list';
import { ErasureProgress } from './erasure-progress';
import { HoldingsView } from './holdings-view';
import styles from './people.module.css';

interface Found {
  /** As it was typed. It is nowhere in the address of the page, which is kept in histories and logs. */
  typed: string;
  contact: PersonContact;
  holdings: PersonHoldings;
}

/** What is held of a person: look, give a copy, erase. */
export function People() {
  const t = useTranslations('people');
  const { people } = useApi();
  const { busy, problem, run } = useSubmit();
  const [found, setFound] = useState<Found | null>(null);
  const [erasure, setErasure] = useState<Erasure | null>(null);
  // Everything that is done here is in the list below.
  const [done, setDone] = useState(0);
  const noteDone = useCallback(() => setDone((times) => times + 1), []);

  const search = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = formText(new FormData(event.currentTarget), 'contact');
    if (typed === '') return;
    void run(async () => {
      setFound(null);
      setErasure(null);
      const contact = contactOf(typed);
      setFound({ typed, contact, holdings: await people.search(contact) });
      noteDone();
    });
  };

  const begun = (erasing: Erasure) => {
    setFound(null);
    setErasure(erasing);
    noteDone();
  };

  return (
    <DashboardPage title={t('title')} width="reading" description={<p>{t('intro')}</p>}>
      <form className={styles.form} role="search" onSubmit={search}>
        <TextField
          label={t('contact')}
          name="contact"
          required
          maxLength={254}
          autoComplete="off"
          spellCheck={false}
          error={problem?.forField('email') ?? problem?.forField('phone')}
        />
        <Button type="submit" busyLabel={busy ? t('looking') : undefined}>
          {t('look')}
        </Button>
      </form>
      <FormProblem problem={problem} />
      {found ? <HoldingsView {...found} onExported={noteDone} onErasing={begun} /> : null}
      {erasure ? <ErasureProgress key={erasure.id} begun={erasure} onCompleted={noteDone} /> : null}
      <AuditList done={done} />
    </DashboardPage>
  );
}
