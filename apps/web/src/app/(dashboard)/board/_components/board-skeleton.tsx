'use client';

import { Skeleton, VisuallyHidden } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import { stageIds } from '../_lib/deal-fields';
import styles from './board.module.css';
import columnStyles from './column.module.css';

export function BoardSkeleton() {
  const t = useTranslations('board');
  return (
    <div className={styles.page} aria-busy="true">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <div className={styles.top}>
        <Skeleton width="9rem" height="2.75rem" />
        <Skeleton width="16rem" height="2.75rem" />
      </div>
      <div className={styles.columns}>
        {stageIds.map((id, index) => (
          <div key={id} className={columnStyles.column}>
            <Skeleton width="8rem" height="1.5rem" />
            {Array.from({ length: 3 - (index % 3) }, (_, card) => (
              <Skeleton key={card} height="6.5rem" />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
