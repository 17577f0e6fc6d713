import { Badge, Bar, classNames } from '@abbotsford/ui';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import type { Passage } from '@/lib/api-types';
import styles from './knowledge-search.module.css';
import { PassageText } from './passage-text';

/** Longer parts are known by their beginning. */
const maxShown = 300;

/**
 * A passage that was found, and what of it the bot would not read.
 * @param isAnswered whether the bot would answer at all; if not, it reads none, and nothing need be said of that
 */
export function PassageView({ passage, isAnswered }: { passage: Passage; isAnswered: boolean }) {
  const t = useTranslations('knowledge');
  const { document_id, title, category, score, chunk_text, read_by_bot, left_out } = passage;
  const figure = score.toFixed(2);
  const isSkipped = isAnswered && !read_by_bot;
  return (
    <article className={classNames(styles.passage, isSkipped && styles.skipped)}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          <Link href={`/knowledge/${document_id}`}>{title}</Link>
        </h2>
        <Badge>{category}</Badge>
        {isSkipped ? <Badge>{t('passages.notRead')}</Badge> : null}
        <div className={styles.score}>
          <Bar
            kind="meter"
            label={t('passages.score', { title })}
            value={score}
            valueText={figure}
            className={styles.bar}
          />
          <span aria-hidden="true" className={styles.figure}>
            {figure}
          </span>
        </div>
      </header>
      <PassageText text={chunk_text} />
      {left_out.length > 0 ? <LeftOutParts parts={left_out} /> : null}
      {isSkipped && left_out.length === 0 ? <p className={styles.hint}>{t('passages.enough')}</p> : null}
    </article>
  );
}

function LeftOutParts({ parts }: { parts: Passage['left_out'] }) {
  const t = useTranslations('knowledge');
  return (
    <section className={styles.leftOut} aria-label={t('passages.leftOut')}>
      <h3>{t('passages.leftOutTitle')}</h3>
      <ul>
        {parts.map(({ reason, text }, place) => (
          <li key={place}>
            <q>{text.length > maxShown ? `${text.slice(0, maxShown)}…` : text}</q> {t(`passages.reasons.${reason}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
