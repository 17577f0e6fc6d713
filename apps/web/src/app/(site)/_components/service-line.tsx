import styles from './service-line.module.css';
import { ServiceIcon, type ServiceName } from './service-icon';

const services: { name: ServiceName; title: string; text: string }[] = [
  {
    name: 'coffee',
    title: 'Coffee',
    text: 'Bold, light or balanced: house blends and single origins, roasted here and matched to your milk, your water and your regulars.',
  },
  {
    name: 'machines',
    title: 'Machines',
    text: 'Espresso machines and grinders sized to the cups you pour at your busiest hour, installed and dialled in with you.',
  },
  {
    name: 'training',
    title: 'Training',
    text: 'For new staff and for old habits: dose, grind, milk and workflow, taught on the machine your team works with.',
  },
  {
    name: 'support',
    title: 'Support',
    text: 'Shots run fast, milk splits, a delivery is late: tell us what happened and we work through it with you.',
  },
];

/** The four services as stops of one tram line. */
export function ServiceLine() {
  return (
    <section id="what-we-do" className={styles.section} aria-labelledby="what-we-do-title">
      <h2 id="what-we-do-title" className={styles.title}>
        One line, from the roaster to the cup
      </h2>
      <ul className={styles.stops}>
        {services.map(({ name, title, text }) => (
          <li key={name} className={styles.stop}>
            <span className={styles.sign}>
              <ServiceIcon name={name} />
            </span>
            <h3 className={styles.name}>{title}</h3>
            <p className={styles.text}>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
