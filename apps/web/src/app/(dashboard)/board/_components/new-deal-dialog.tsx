'use client';

import { Button, Dialog, useToast } from '@abbotsford/ui';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import type { useColleagues } from '@/features/colleagues/use-colleagues';
import { useApi } from '@/features/session/services-provider';
import type { BoardColumn, Card } from '@/lib/api-types';
import { randomId } from '@abbotsford/api-client';
import { useSubmit } from '@/lib/use-submit';
import type { FieldName } from '../_lib/deal-fields';
import { patchOf, type Edits } from '../_lib/edits';
import { DealFormFields } from './deal-form';
import styles from './deal-form.module.css';

const blank: Edits = { status: 'new-lead', priority: 'Medium', deal_value: '0' };

export interface NewDealDialogProps {
  columns: readonly BoardColumn[];
  me: ReturnType<typeof useColleagues>['me'];
  onClose: () => void;
  onCreated: (deal: Card) => void;
}

export function NewDealDialog({ columns, me, onClose, onCreated }: NewDealDialogProps) {
  const t = useTranslations('board');
  const { deals } = useApi();
  const { busy, problem, run } = useSubmit();
  const toast = useToast();
  const [typed, setTyped] = useState<Edits>(blank);
  const key = useRef(randomId());

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const company_name = (typed.company_name ?? '').trim();
    void run(async () => {
      const { deal } = await deals.create({ ...patchOf(typed), company_name }, key.current);
      toast(t('new.done', { company: deal.company_name }));
      onCreated(deal);
      onClose();
    });
  };
  const close = () => {
    if (typed === blank || window.confirm(t('sheet.discard'))) onClose();
  };

  return (
    <Dialog title={t('new.title')} onClose={close}>
      <form className={styles.form} onSubmit={submit}>
        <FormProblem problem={problem} />
        <DealFormFields
          textOf={(name: FieldName) => typed[name] ?? ''}
          onChange={(name, text) => setTyped({ ...typed, [name]: text })}
          columns={columns}
          me={me}
          problem={problem}
        />
        <div className={styles.actions}>
          <Button type="submit" busyLabel={busy ? t('new.adding') : undefined}>
            {t('new.submit')}
          </Button>
          <Button variant="quiet" onClick={close}>
            {t('new.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
