import { Card } from '@abbotsford/ui';
import type { AlsoTold } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import styles from './lead-detail.module.css';

/** What the person said otherwise in other sessions: the newest words are shown above, and none are lost. */
export function AlsoToldCard({ told }: { told: AlsoTold[] }) {
  if (told.length === 0) return null;
  return (
    <Card className={styles.card}>
      <h2>Also told</h2>
      <p>Said in another session, and not what they said last.</p>
      <dl className={styles.facts}>
        {told.map(({ field, label, value, at }) => (
          <div key={`${field} ${value}`}>
            <dt>
              {label}, {formatDateTime(at)}
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
