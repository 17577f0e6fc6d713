import { Card } from '@abbotsford/ui';
import type { AlsoTold } from '@/lib/api-types';
import { formatDateTime, formatFieldName } from '@/lib/format';
import styles from './lead-detail.module.css';

const names: Readonly<Record<string, string>> = { user_name: 'Name', email: 'Email', mobile: 'Phone' };

/** What the person said otherwise in other sessions: the newest words are shown above, and none are lost. */
export function AlsoToldCard({ told }: { told: AlsoTold[] }) {
  if (told.length === 0) return null;
  return (
    <Card className={styles.card}>
      <h2>Also told</h2>
      <p>Said in another session, and not what they said last.</p>
      <dl className={styles.facts}>
        {told.map(({ field, value, at }) => (
          <div key={`${field} ${value}`}>
            <dt>
              {names[field] ?? formatFieldName(field)}, {formatDateTime(at)}
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
