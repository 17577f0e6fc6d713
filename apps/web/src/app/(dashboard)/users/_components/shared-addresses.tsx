import { Alert } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import type { User } from '@/lib/api-types';
import { UserTable } from './user-table';
import styles from './user-list.module.css';

interface SharedAddressesProps {
  addresses: readonly (readonly User[])[];
  onChanged: (user: User) => void;
}

/** Addresses with several accounts, which only a person can tell apart. */
export function SharedAddresses({ addresses, onChanged }: SharedAddressesProps) {
  const t = useTranslations('users');
  if (addresses.length === 0) return null;
  return (
    <section className={styles.shared} aria-labelledby="shared-addresses">
      <h2 id="shared-addresses">{t('shared.title')}</h2>
      <Alert tone="warning">
        <p>{t('shared.help')}</p>
      </Alert>
      {addresses.map((users) => (
        <UserTable
          key={users.map(({ id }) => id).join()}
          caption={t('captionShared', { email: users[0]?.email ?? '' })}
          users={users}
          onChanged={onChanged}
        />
      ))}
    </section>
  );
}
