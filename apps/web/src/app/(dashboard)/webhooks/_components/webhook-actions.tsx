'use client';

import { Button, useToast } from '@abbotsford/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import type { Webhook } from '@/lib/api-types';
import { useSubmit } from '@/lib/use-submit';
import { SecretDialog } from './secret-dialog';
import { TestWebhook } from './test-webhook';
import { WebhookDialog } from './webhook-dialog';
import styles from './webhooks.module.css';

export interface WebhookActionsProps {
  webhook: Webhook;
  onChanged: () => void;
  onTested: () => void;
}

/** What may be done with a webhook. */
export function WebhookActions({ webhook, onChanged, onTested }: WebhookActionsProps) {
  const t = useTranslations('webhooks');
  const { webhooks: api } = useApi();
  const router = useRouter();
  const toast = useToast();
  const switching = useSubmit();
  const [asked, setAsked] = useState<'edit' | 'rotate' | 'delete' | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const { id, url, active } = webhook;
  const close = () => setAsked(null);

  const switchOver = () =>
    void switching.run(async () => {
      await api.change(id, { active: !active });
      toast(active ? t('actions.switchedOff') : t('actions.switchedOn'));
      onChanged();
    });

  return (
    <>
      <TestWebhook id={id} onTested={onTested}>
        <Button variant="secondary" onClick={() => setAsked('edit')}>
          {t('actions.edit')}
        </Button>
        <Button
          variant="secondary"
          onClick={switchOver}
          busyLabel={switching.busy ? t('actions.switching') : undefined}
        >
          {active ? t('actions.off') : t('actions.on')}
        </Button>
        <Button variant="secondary" onClick={() => setAsked('rotate')}>
          {t('actions.rotate')}
        </Button>
        <Button variant="quiet-danger" onClick={() => setAsked('delete')}>
          {t('actions.delete')}
        </Button>
      </TestWebhook>
      <FormProblem problem={switching.problem} />
      {asked === 'edit' ? (
        <WebhookDialog
          webhook={webhook}
          onSave={async (body) => {
            await api.change(id, body);
            toast(t('form.saved'));
            close();
            onChanged();
          }}
          onClose={close}
        />
      ) : null}
      {asked === 'rotate' ? (
        <ConfirmDialog
          title={t('rotate.title')}
          confirmLabel={t('rotate.confirm')}
          busyLabel={t('rotate.busy')}
          cancelLabel={t('rotate.cancel')}
          onConfirm={async () => {
            setSecret((await api.rotateSecret(id)).secret);
            close();
            onChanged();
          }}
          onClose={close}
        >
          <p>{t('rotate.text')}</p>
        </ConfirmDialog>
      ) : null}
      {asked === 'delete' ? (
        <ConfirmDialog
          title={t('remove.title')}
          confirmLabel={t('remove.confirm')}
          busyLabel={t('remove.busy')}
          cancelLabel={t('remove.cancel')}
          dangerous
          onConfirm={async () => {
            await api.remove(id);
            toast(t('remove.done'));
            router.push('/webhooks');
          }}
          onClose={close}
        >
          <p className={styles.wraps}>{t('remove.text', { url })}</p>
        </ConfirmDialog>
      ) : null}
      {secret === null ? null : <SecretDialog secret={secret} onClose={() => setSecret(null)} />}
    </>
  );
}
