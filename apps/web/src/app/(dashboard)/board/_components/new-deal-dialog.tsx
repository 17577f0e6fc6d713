'use client';

import { Button, Dialog, useToast } from '@abbotsford/ui';
import type { SubmitEvent } from 'react';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import type { Deal } from '@/lib/api-types';
import { useSubmit } from '@/lib/use-submit';
import { readDealForm } from '../_lib/deal-fields';
import { DealFormFields } from './deal-form';
import styles from './deal-form.module.css';

export function NewDealDialog({ onClose, onCreated }: { onClose: () => void; onCreated: (deal: Deal) => void }) {
  const { deals } = useApi();
  const { busy, problem, run } = useSubmit();
  const toast = useToast();

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = readDealForm(new FormData(event.currentTarget));
    void run(async () => {
      const { deal } = await deals.create(fields);
      toast(`${fields.company_name} is on the board.`);
      onCreated(deal);
      onClose();
    });
  };

  return (
    <Dialog title="New deal" onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <FormProblem problem={problem} />
        <DealFormFields problem={problem} />
        <div className={styles.actions}>
          <Button type="submit" busyLabel={busy ? 'Adding the deal' : undefined}>
            Add deal
          </Button>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
