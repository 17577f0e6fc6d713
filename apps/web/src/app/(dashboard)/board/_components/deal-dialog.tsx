'use client';

import { Alert, Button, Dialog, useToast } from '@abbotsford/ui';
import Link from 'next/link';
import { useState, type SubmitEvent } from 'react';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import type { Deal } from '@/lib/api-types';
import { useSubmit } from '@/lib/use-submit';
import { currentDeal } from '../_lib/current-deal';
import { changedFields, readDealForm } from '../_lib/deal-fields';
import { DealActivities } from './deal-activities';
import { DealConversation } from './deal-conversation';
import { DealFormFields } from './deal-form';
import styles from './deal-form.module.css';

export interface DealDialogProps {
  deal: Deal;
  onChanged: (deal: Deal) => void;
  onDeleted: (dealId: string) => void;
  onClose: () => void;
}

/** A deal with all its fields, what happened to it, and the way to delete it. */
export function DealDialog({ deal, onChanged, onDeleted, onClose }: DealDialogProps) {
  const { deals } = useApi();
  const toast = useToast();
  const saving = useSubmit();
  const deleting = useSubmit();
  const [confirming, setConfirming] = useState(false);
  // What the form was filled with. The deal may change meanwhile, and then saving says so instead of overwriting.
  const [opened] = useState(deal);
  const changedMeanwhile = deal.version > opened.version;

  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const changes = changedFields(opened, readDealForm(new FormData(event.currentTarget)));
    if (Object.keys(changes).length === 0) return onClose();
    void saving.run(async () => {
      // Others' changes to the fields that this form leaves alone stay: only what differs is sent.
      const reply = await deals.update(deal.id, { ...changes, version: deal.version }).catch((failure: unknown) => {
        // The next save is then against what is stored now, which the reader is told of.
        const current = currentDeal(failure);
        if (current) onChanged(current);
        throw failure;
      });
      onChanged(reply.deal);
      toast(`${reply.deal.company_name} is saved.`);
      onClose();
    });
  };

  const remove = () =>
    void deleting.run(async () => {
      await deals.remove(deal.id);
      toast(`${deal.company_name} is deleted.`);
      onDeleted(deal.id);
      onClose();
    });

  return (
    <Dialog title={deal.company_name} onClose={onClose}>
      {deal.lead_id ? (
        <p className={styles.links}>
          <Link href={`/leads/${deal.lead_id}`}>See the lead and the conversation</Link>
        </p>
      ) : null}
      <form className={styles.form} onSubmit={save}>
        <FormProblem problem={saving.problem ?? deleting.problem} />
        {changedMeanwhile ? (
          <Alert tone="warning">
            Someone else changed this deal while you had it open; see below. Saving keeps their changes except where you
            changed the same field.
          </Alert>
        ) : null}
        <DealFormFields deal={opened} problem={saving.problem} />
        <div className={styles.actions}>
          <Button type="submit" busyLabel={saving.busy ? 'Saving' : undefined}>
            Save
          </Button>
          {confirming ? (
            <>
              <Button
                variant="danger"
                className={styles.push}
                onClick={remove}
                busyLabel={deleting.busy ? 'Deleting' : undefined}
              >
                Yes, delete this deal
              </Button>
              <Button variant="quiet" onClick={() => setConfirming(false)}>
                Keep it
              </Button>
            </>
          ) : (
            <Button variant="quiet-danger" className={styles.push} onClick={() => setConfirming(true)}>
              Delete
            </Button>
          )}
        </div>
      </form>
      <section className={styles.section} aria-label="What happened to this deal">
        <h3>What happened</h3>
        <DealActivities key={deal.version} dealId={deal.id} />
        {deal.source_conversation_id ? <DealConversation id={deal.source_conversation_id} deal={deal} /> : null}
      </section>
    </Dialog>
  );
}
