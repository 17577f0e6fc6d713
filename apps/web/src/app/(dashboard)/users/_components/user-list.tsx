'use client';

import { EmptyState, LoadMore } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { FailedPage } from '@/components/failed-page';
import { PageSkeleton } from '@/components/page-skeleton';
import { sharedAddresses } from '../_lib/shared-addresses';
import { Invitations } from './invitations';
import { SecondFactorPolicy } from './second-factor-policy';
import { SharedAddresses } from './shared-addresses';
import { useUsers } from './use-users';
import { UserFilterForm } from './user-filter-form';
import { UserTable } from './user-table';

/** Everyone with an account; addresses that need somebody to decide come first. */
export function UserList() {
  const t = useTranslations('users');
  const { resource, filter, choose, showMore, replace } = useUsers();

  if (resource.status === 'loading') return <PageSkeleton rows={4} />;
  if (resource.status === 'failed')
    return <FailedPage title={t('title')} problem={resource.problem} onRetry={resource.retry} />;
  const { users, more, sharing } = resource.data;

  return (
    <DashboardPage title={t('title')} stale={resource.stale}>
      <Invitations />
      <SecondFactorPolicy />
      <SharedAddresses addresses={sharedAddresses(sharing)} onChanged={replace} />
      <UserFilterForm filter={filter} onChoose={choose} />
      {users.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneHow')}</EmptyState>
      ) : (
        <UserTable caption={t('caption')} users={users} onChanged={replace} />
      )}
      <LoadMore more={more} label={t('more')} onMore={showMore} />
    </DashboardPage>
  );
}
