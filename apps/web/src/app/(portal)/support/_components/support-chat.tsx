'use client';

import Link from 'next/link';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { AbbotsfordChat } from '@/features/chat/abbotsford-chat';
import { useSession } from '@/features/session/services-provider';
import styles from './support-chat.module.css';

/** The talk with the support bot; it goes on where it was left. */
export function SupportChat({ apiUrl }: { apiUrl: string }) {
  const t = useTranslations('support');
  const { state, session } = useSession();
  const id = state.status === 'signed-in' ? state.user.id : null;
  const customer = useMemo(
    () => id && { id, authorise: (options: { renew: boolean }) => session.token(options) },
    [id, session],
  );
  return (
    <DashboardPage title={t('title')} actions={<Link href="/support/tickets">{t('ticketsTitle')}</Link>}>
      <section className={styles.chat} aria-label={t('chatLabel')}>
        {customer ? <AbbotsfordChat key={customer.id} apiUrl={apiUrl} customer={customer} /> : null}
      </section>
    </DashboardPage>
  );
}
