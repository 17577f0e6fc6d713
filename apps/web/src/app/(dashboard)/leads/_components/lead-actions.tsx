'use client';

import { Button, buttonClass, useToast } from '@abbotsford/ui';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import type { Lead } from '@/lib/api-types';
import { useSubmit } from '@/lib/use-submit';
import styles from './lead-detail.module.css';

export function LeadActions({ lead, onConverted }: { lead: Lead; onConverted: () => void }) {
  const { leads } = useApi();
  const router = useRouter();
  const toast = useToast();
  const converting = useSubmit();
  const [confirming, setConfirming] = useState(false);
  const name = lead.user_name ?? 'this lead';

  const convert = () =>
    void converting.run(async () => {
      await leads.convert(lead.id);
      toast(`The deal for ${name} is on the board.`);
      onConverted();
    });

  const remove = async () => {
    await leads.remove(lead.id);
    toast(`The lead ${lead.user_name ?? ''} is deleted.`);
    router.push('/leads');
  };

  return (
    <div>
      <div className={styles.actions}>
        {lead.deal_id ? (
          <Link href="/board" className={buttonClass('secondary')}>
            See the board
          </Link>
        ) : (
          <Button onClick={convert} busyLabel={converting.busy ? 'Making the deal' : undefined}>
            Make a deal
          </Button>
        )}
        <Button variant="quiet-danger" onClick={() => setConfirming(true)}>
          Delete
        </Button>
      </div>
      <FormProblem problem={converting.problem} />
      {confirming ? (
        <ConfirmDialog
          title={`Delete ${name}?`}
          confirmLabel="Delete the lead"
          busyLabel="Deleting"
          cancelLabel="Keep it"
          dangerous
          onConfirm={remove}
          onClose={() => setConfirming(false)}
        >
          <p>
            The lead is deleted for good, and its card with it; a card that is won or lost stays. If they write again
            with other contact details or ask for a person, they come in as a new lead.
          </p>
          <p>The conversations themselves stay.</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
