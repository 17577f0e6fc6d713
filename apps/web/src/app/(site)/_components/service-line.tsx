import { getTranslations } from '@/i18n/get-translations';
import styles from './service-line.module.css';
import { ServiceIcon } from './service-icon';

const services = ['coffee', 'machines', 'training', 'support'] as const;

/** The four services as stops of one tram line. */
export async function ServiceLine() {
  const t = await getTranslations('home');
  return (
    <section id="what-we-do" className={styles.section} aria-labelledby="what-we-do-title">
      <h2 id="what-we-do-title" className={styles.title}>
        {t('services.title')}
      </h2>
      <ul className={styles.stops}>
        {services.map((name) => (
          <li key={name} className={styles.stop}>
            <span className={styles.sign}>
              <ServiceIcon name={name} />
            </span>
            <h3 className={styles.name}>{t(`services.${name}.title`)}</h3>
            <p className={styles.text}>{t(`services.${name}.text`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
