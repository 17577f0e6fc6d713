import type { KnowledgeDocument } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import styles from './document-detail.module.css';

export function DocumentFacts({ document }: { document: KnowledgeDocument }) {
  const { title, source_file, chunk_count, created_at, updated_at } = document;
  const facts = [
    { name: 'Came from', value: source_file === title ? 'Written here' : source_file },
    { name: 'Passages that the bot finds', value: String(chunk_count) },
    { name: 'Added', value: formatDateTime(created_at) },
    { name: 'Changed', value: formatDateTime(updated_at) },
  ];
  return (
    <>
      <h2>About this document</h2>
      <dl className={styles.facts}>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
