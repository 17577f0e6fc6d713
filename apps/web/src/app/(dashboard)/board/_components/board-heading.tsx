'use client';

import { may, type Right } from '@abbotsford/rights';
import { Button, useToast } from '@abbotsford/ui';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@/components/page-header';
import { useApi, useSession } from '@/features/session/services-provider';
import type { BoardColumn } from '@/lib/api-types';
import { formatMoney } from '@/lib/format';
import { saveCsv } from '@/lib/save-file';
import { useSubmit } from '@/lib/use-submit';
import { isClosed } from '../_lib/deal-fields';
import { addSums, sumsOf } from '../_lib/sums';
import { ImportDialog } from './import-dialog';
import { StagesDialog } from './stages-dialog';

export interface BoardHeadingProps {
  columns: readonly BoardColumn[];
  /** Whether the board is live. */
  badge: ReactNode;
  onNew: () => void;
}

/** The board's name, what is on it, and what is done with all of it. */
export function BoardHeading({ columns, badge, onNew }: BoardHeadingProps) {
  const t = useTranslations('board');
  const { deals } = useApi();
  const { state } = useSession();
  const toast = useToast();
  const saving = useSubmit();
  const [dialog, setDialog] = useState<'stages' | 'import' | null>(null);
  const mine = (right: Right) => state.status === 'signed-in' && may(state.user.role, right);
  const open = columns
    .filter(({ id }) => !isClosed(id))
    .map(sumsOf)
    .reduce(addSums, { count: 0, value: 0, weighted: 0 });

  const save = () =>
    void saving
      .run(async () => saveCsv(await deals.file(), 'deals.csv'))
      .then((isSaved) => {
        if (!isSaved) toast(t('file.failed'), { stays: true });
      });

  return (
    <>
      <PageHeader
        title={t('title')}
        state={badge}
        description={
          <p>
            {t('open', { count: open.count, value: formatMoney(open.value), weighted: formatMoney(open.weighted) })}
          </p>
        }
        actions={
          <>
            {mine('board.settings') ? (
              <Button variant="quiet" onClick={() => setDialog('stages')}>
                {t('stages.open')}
              </Button>
            ) : null}
            <Button variant="quiet" onClick={() => setDialog('import')}>
              {t('file.import')}
            </Button>
            {mine('crm.export') ? (
              <Button variant="quiet" onClick={save} busyLabel={saving.busy ? t('file.exporting') : undefined}>
                {t('file.export')}
              </Button>
            ) : null}
            <Button onClick={onNew}>{t('new.open')}</Button>
          </>
        }
      />
      {dialog === 'stages' ? <StagesDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'import' ? <ImportDialog onClose={() => setDialog(null)} /> : null}
    </>
  );
}
