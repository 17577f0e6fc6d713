'use client';

import { Alert, Button } from '@abbotsford/ui';
import { ProblemView } from '@/components/problem-view';
import { sharedAddresses } from '../_lib/shared-addresses';
import { SharedAddresses } from './shared-addresses';
import { useUsers } from './use-users';
import { UserListSkeleton } from './user-list-skeleton';
import { UserTable } from './user-table';
import styles from './user-list.module.css';

/** Everyone with an account; addresses that need somebody to decide come first. */
export function UserList() {
  const { resource, showMore, replace } = useUsers();

  if (resource.status === 'loading') return <UserListSkeleton />;
  if (resource.status === 'failed') return <ProblemView problem={resource.problem} onRetry={resource.retry} />;
  const { users, more, sharing } = resource.data;

  return (
    <div className={styles.page}>
      <h1 className={styles.title}>Users</h1>
      {resource.stale ? <Alert tone="warning">The list may be out of date: {resource.stale.message}</Alert> : null}
      <SharedAddresses addresses={sharedAddresses(sharing)} onChanged={replace} />
      <UserTable caption="Everyone with an account, the oldest first" users={users} onChanged={replace} />
      {more ? (
        <p>
          <Button variant="secondary" onClick={showMore}>
            Show newer accounts
          </Button>
        </p>
      ) : null}
    </div>
  );
}
