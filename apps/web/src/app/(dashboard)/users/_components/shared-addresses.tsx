import { Alert } from '@abbotsford/ui';
import type { User } from '@/lib/api-types';
import { UserTable } from './user-table';
import styles from './user-list.module.css';

interface SharedAddressesProps {
  addresses: readonly (readonly User[])[];
  onChanged: (user: User) => void;
}

/** Addresses with several accounts, which only a person can tell apart. */
export function SharedAddresses({ addresses, onChanged }: SharedAddressesProps) {
  if (addresses.length === 0) return null;
  return (
    <section className={styles.shared} aria-labelledby="shared-addresses">
      <h2 id="shared-addresses">Addresses with more than one account</h2>
      <Alert tone="warning">
        <p>
          These were made before an address had one spelling, and each opens with its own password. Ask the person which
          one they use, often the one that signed in last, and lock the other out. You can undo that.
        </p>
      </Alert>
      {addresses.map((users) => (
        <UserTable
          key={users.map(({ id }) => id).join()}
          caption={`Accounts of ${users[0]?.email ?? ''}`}
          users={users}
          onChanged={onChanged}
        />
      ))}
    </section>
  );
}
