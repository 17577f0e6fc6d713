import { Badge, Bar, classNames } from '@abbotsford/ui';
import Link from 'next/link';
import type { Passage } from '@/lib/api-types';
import { leftOutReasons } from '../_lib/left-out-reasons.data';
import styles from './knowledge-search.module.css';
import { PassageText } from './passage-text';

/** Longer parts are known by their beginning. */
const maxShown = 300;

/**
 * A passage that was found, and what of it the bot would not read.
 * @param isAnswered whether the bot would answer at all; if not, it reads none, and nothing need be said of that
 */
export function PassageView({ passage, isAnswered }: { passage: Passage; isAnswered: boolean }) {
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
        {isSkipped ? <Badge>Not read</Badge> : null}
        <div className={styles.score}>
          <Bar kind="meter" label={`Score of ${title}`} value={score} valueText={figure} className={styles.bar} />
          <span aria-hidden="true" className={styles.figure}>
            {figure}
          </span>
        </div>
      </header>
      <PassageText text={chunk_text} />
      {left_out.length > 0 ? <LeftOutParts parts={left_out} /> : null}
      {isSkipped && left_out.length === 0 ? (
        <p className={styles.hint}>The bot would not read it: the passages before it are enough.</p>
      ) : null}
    </article>
  );
}

function LeftOutParts({ parts }: { parts: Passage['left_out'] }) {
  return (
    <section className={styles.leftOut} aria-label="Left out">
      <h3>The bot would not read</h3>
      <ul>
        {parts.map(({ reason, text }, place) => (
          <li key={place}>
            <q>{text.length > maxShown ? `${text.slice(0, maxShown)}…` : text}</q> {leftOutReasons[reason]}
          </li>
        ))}
      </ul>
    </section>
  );
}
