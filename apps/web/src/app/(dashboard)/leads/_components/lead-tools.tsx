'use client';

import { may, type Right } from '@abbotsford/rights';
import { Button, useToast } from '@abbotsford/ui';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useApi, useSession } from '@/features/session/services-provider';
import { saveCsv } from '@/lib/save-file';
import { useSubmit } from '@/lib/use-submit';
import { queryOf, type LeadFilter } from '../_lib/lead-filter';
import { AddLeadDialog } from './add-lead-dialog';
import { ImportLeadsDialog } from './import-leads-dialog';

export interface LeadToolsProps {
  filter: LeadFilter;
  me: string | null;
  names: readonly string[];
  onAdded: () => void;
}

/** How leads come in by hand, and go out as a file. */
export function LeadTools({ filter, me, names, onAdded }: LeadToolsProps) {
  const t = useTranslations('leads');
  const { leads } = useApi();
  const { state } = useSession();
  const toast = useToast();
  const saving = useSubmit();
  const [dialog, setDialog] = useState<'add' | 'import' | null>(null);
  const mine = (right: Right) => state.status === 'signed-in' && may(state.user.role, right);

  const save = () =>
    void saving
      .run(async () => saveCsv(await leads.file(queryOf(filter, Date.now())), 'leads.csv'))
      .then((isSaved) => {
        if (!isSaved) toast(t('file.failed'), { stays: true });
      });

  return (
    <>
      {mine('leads.write') ? (
        <Button variant="quiet" onClick={() => setDialog('import')}>
          {t('file.import')}
        </Button>
      ) : null}
      {mine('crm.export') ? (
        <Button variant="quiet" onClick={save} busyLabel={saving.busy ? t('file.exporting') : undefined}>
          {t('file.export')}
        </Button>
      ) : null}
      {mine('leads.write') ? <Button onClick={() => setDialog('add')}>{t('add.open')}</Button> : null}
      {dialog === 'add' ? (
        <AddLeadDialog me={me} names={names} onAdded={onAdded} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'import' ? <ImportLeadsDialog onImported={onAdded} onClose={() => setDialog(null)} /> : null}
    </>
  );
}
