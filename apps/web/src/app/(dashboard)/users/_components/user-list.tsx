'use client';

import { Alert, Button, EmptyState } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import { ProblemView } from '@/components/problem-view';
import { sharedAddresses } from '../_lib/shared-addresses';
import { SharedAddresses } from './shared-addresses';
import { useUsers } from './use-users';
import { UserFilterForm } from './user-filter-form';
import { UserListSkeleton } from './user-list-skeleton';
import { UserTable } from './user-table';
import styles from './user-list.module.css';

/** Everyone with an account; addresses that need somebody to decide come first. */
export function UserList() {
  const t = useTranslations('users');
  const { resource, filter, choose, showMore, replace } = useUsers();

  if (resource.status === 'loading') return <UserListSkeleton />;
  if (resource.status === 'failed') return <ProblemView problem={resource.problem} onRetry={resource.retry} />;
  const { users, more, sharing } = resource.data;

  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t('title')}</h1>
      {resource.stale ? <Alert tone="warning">{t('stale', { why: resource.stale.message })}</Alert> : null}
      <SharedAddresses addresses={sharedAddresses(sharing)} onChanged={replace} />
      <UserFilterForm filter={filter} onChoose={choose} />
      {users.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneHow')}</EmptyState>
      ) : (
        <UserTable caption={t('caption')} users={users} onChanged={replace} />
      )}
      {more ? (
        <p>
          <Button variant="secondary" onClick={showMore}>
            {t('more')}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
