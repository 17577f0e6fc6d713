import { getTranslations } from '@/i18n/get-translations';
import styles from './how-it-works.module.css';

const steps = ['tell', 'call', 'stay'] as const;

export async function HowItWorks() {
  const t = await getTranslations('home');
  return (
    <section id="how-it-works" className={styles.band} aria-labelledby="how-it-works-title">
      <div className={styles.inner}>
        <h2 id="how-it-works-title" className={styles.title}>
          {t('steps.title')}
        </h2>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step} className={styles.step}>
              <h3>{t(`steps.${step}.title`)}</h3>
              <p>{t(`steps.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
