import styles from './design.module.css';

/** Each surface with the text that stands on it. */
const surfaces = [
  ['--surface', '--text'],
  ['--surface-raised', '--text'],
  ['--surface-sunken', '--text-muted'],
  ['--accent', '--on-accent'],
  ['--accent-soft', '--on-accent-soft'],
  ['--highlight', '--on-highlight'],
  ['--brand', '--on-brand'],
  ['--danger', '--on-danger'],
  ['--danger-soft', '--on-danger-soft'],
  ['--warning-soft', '--on-warning-soft'],
  ['--info-soft', '--on-info-soft'],
] as const;

export function Surfaces() {
  return (
    <ul className={styles.surfaces}>
      {surfaces.map(([surface, text]) => (
        <li key={surface} style={{ background: `var(${surface})`, color: `var(${text})` }}>
          {surface}
        </li>
      ))}
    </ul>
  );
}
