'use client';

import { Button, DataTable, useToast, type DataColumn } from '@abbotsford/ui';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import type { Invitation } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import { useResource } from '@/lib/use-resource';
import { useSubmit } from '@/lib/use-submit';
import { InviteDialog } from './invite-dialog';
import styles from './user-list.module.css';

/** Who was invited and has not come yet, and a way to invite more. */
export function Invitations() {
  const t = useTranslations('users');
  const { auth } = useApi();
  const toast = useToast();
  const [inviting, setInviting] = useState(false);
  const { busy, problem, run } = useSubmit();
  const open = useResource(useCallback((signal: AbortSignal) => auth.invitations(signal), [auth]));

  const sent = (email: string) => {
    toast(t('invitations.sent', { email }));
    open.refresh();
  };
  const resend = ({ email, role }: Invitation) =>
    void run(async () => {
      await auth.invite({ email, role });
      sent(email);
    });
  const withdraw = ({ id, email }: Invitation) =>
    void run(async () => {
      await auth.withdrawInvitation(id);
      toast(t('invitations.withdrawn', { email }));
      open.refresh();
    });

  const columns: readonly DataColumn<Invitation>[] = [
    { label: t('invitations.email'), cell: ({ email }) => <span className={styles.name}>{email}</span> },
    { label: t('role'), cell: ({ role }) => t(`roles.${role}`) },
    {
      label: t('invitations.until'),
      cell: ({ expires_at }) => <time dateTime={expires_at}>{formatDateTime(expires_at)}</time>,
      onCard: { before: t('invitations.untilBefore') },
    },
    {
      label: t('change'),
      cell: (invitation) => (
        <span className={styles.actions}>
          <Button
            variant="secondary"
            size="small"
            disabled={busy}
            aria-label={t('invitations.resendTo', { email: invitation.email })}
            onClick={() => resend(invitation)}
          >
            {t('invitations.resend')}
          </Button>
          <Button
            variant="quiet-danger"
            size="small"
            disabled={busy}
            aria-label={t('invitations.withdrawOf', { email: invitation.email })}
            onClick={() => withdraw(invitation)}
          >
            {t('invitations.withdraw')}
          </Button>
        </span>
      ),
      onCard: { wide: true },
    },
  ];

  return (
    <section className={styles.part} aria-labelledby="invitations">
      <div className={styles.partHead}>
        <h2 id="invitations">{t('invitations.title')}</h2>
        <Button variant="secondary" onClick={() => setInviting(true)}>
          {t('invitations.invite')}
        </Button>
      </div>
      <FormProblem problem={problem} />
      {open.status === 'loading' ? null : open.status === 'failed' ? (
        <ProblemView problem={open.problem} onRetry={open.retry} />
      ) : open.data.length === 0 ? (
        <p className={styles.muted}>{t('invitations.none')}</p>
      ) : (
        <DataTable label={t('invitations.title')} columns={columns} rows={open.data} keyOf={({ id }) => id} />
      )}
      {inviting ? <InviteDialog onInvited={sent} onClose={() => setInviting(false)} /> : null}
    </section>
  );
}
