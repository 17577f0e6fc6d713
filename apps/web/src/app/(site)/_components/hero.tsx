import { OpenChatButton } from '@/features/chat/open-chat-button';
import { getTranslations } from '@/i18n/get-translations';
import { EspressoBar } from './espresso-bar';
import styles from './hero.module.css';

export async function Hero() {
  const t = await getTranslations('home');
  return (
    <section className={styles.hero} aria-labelledby="hero-title">
      <div className={styles.inner}>
        <div className={styles.words}>
          <h1 id="hero-title" className={styles.title}>
            {t('hero.title')}
          </h1>
          <p className={styles.lead}>{t('hero.lead')}</p>
          <div className={styles.actions}>
            <OpenChatButton variant="highlight">{t('hero.chat')}</OpenChatButton>
            <a href="#what-we-do" className={styles.more}>
              {t('hero.more')}
            </a>
          </div>
        </div>
        <div className={styles.art}>
          <EspressoBar label={t('hero.drawing')} />
        </div>
      </div>
    </section>
  );
}
